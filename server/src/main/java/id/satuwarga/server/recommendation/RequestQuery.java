package id.satuwarga.server.recommendation;

import id.satuwarga.server.agency.OpdCode;
import java.time.LocalDate;
import java.util.Optional;

/** Which requests to list; each may be left out. What has expired depends on the day. */
record RequestQuery(
    Optional<RequestState> state, Optional<OpdCode> opd, Optional<String> appId, LocalDate today) {}
