package id.satuwarga.server.identity;

import id.satuwarga.server.region.RegionCode;
import java.util.Optional;

/** What citizens choose about themselves; the rest is the provider's word. */
record MeEdit(Optional<RegionCode> homeRegion, Optional<String> language) {}
