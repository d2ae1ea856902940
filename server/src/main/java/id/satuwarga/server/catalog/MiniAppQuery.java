package id.satuwarga.server.catalog;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.region.RegionCode;
import java.util.Optional;
import java.util.Set;

/** Which mini-apps a member of staff wants to see, and may. {@code after} is the last id seen. */
record MiniAppQuery(
    Set<OpdCode> owners,
    Set<RegionCode> territories,
    Optional<ReleaseState> releaseState,
    String after,
    int limit) {}
