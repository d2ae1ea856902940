package id.satuwarga.server.feedback;

import id.satuwarga.server.agency.OpdCode;
import java.util.Optional;

/** Which cases somebody wants to see. */
record CaseQuery(Optional<CaseState> state, Optional<OpdCode> opd) {}
