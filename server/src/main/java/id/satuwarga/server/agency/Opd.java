package id.satuwarga.server.agency;

import id.satuwarga.server.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** An agency's page. What it did not say is null. */
public record Opd(
    OpdCode code,
    Localized name,
    RegionCode region,
    Localized about,
    @Nullable String address,
    @Nullable Localized hours,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String website) {}
