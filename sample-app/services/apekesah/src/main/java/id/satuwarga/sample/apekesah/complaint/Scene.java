package id.satuwarga.sample.apekesah.complaint;

import org.jspecify.annotations.Nullable;

/**
 * Where it happened.
 *
 * @param regionCode Kemendagri code of the village or district
 * @param regionName its name with its parents, as a person reads it
 * @param latitude degrees north, present together with the longitude or not at all
 */
public record Scene(
    String regionCode,
    String regionName,
    String street,
    @Nullable Double latitude,
    @Nullable Double longitude) {}
