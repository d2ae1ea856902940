package id.satuwarga.sample.apekesah.officer;

/**
 * A signed-in officer.
 *
 * @param formToken stands in every form of the session, so that no other site can post one
 */
record Officer(String id, String name, String formToken) {}
