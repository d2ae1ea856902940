package id.satuwarga.server.gateway;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Language;

/** The citizen who calls, in which session, language and request. */
record Visitor(CitizenId citizen, String sessionId, Language language, String requestId) {
  static Visitor of(Call call) {
    return new Visitor(
        CitizenId.parse(call.caller().citizenId()),
        call.caller().sessionId(),
        call.language(),
        call.requestId());
  }
}
