package id.satuwarga.sample.ground.desk;

/**
 * A signed-in officer.
 *
 * @param formToken stands in every form of the session, so that no other site can post one
 */
public record Officer(String id, String name, String formToken) {}
