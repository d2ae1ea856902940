package id.satuwarga.sample.eplanning.proposal;

import org.jspecify.annotations.Nullable;

/**
 * Where it shall be built.
 *
 * @param latitude degrees north, present together with the longitude or not at all
 */
public record Site(
    String kelurahan, String street, @Nullable Double latitude, @Nullable Double longitude) {}
