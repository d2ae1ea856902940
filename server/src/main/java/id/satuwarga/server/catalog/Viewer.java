package id.satuwarga.server.catalog;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.RegionCode;
import java.util.Optional;

/** Who looks at the services, from where, in which language. */
record Viewer(Optional<CitizenId> citizen, Optional<RegionCode> region, Language language) {}
