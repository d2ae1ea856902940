package id.satuwarga.server.gateway;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Language;

/**
 * The citizen who calls, in which session, language and request.
 *
 * @param trace told what the call is for as soon as that is known
 */
record Visitor(
    CitizenId citizen, String sessionId, Language language, String requestId, CallTrace trace) {
  static Visitor of(Call call, CallTrace trace) {
    return new Visitor(
        CitizenId.parse(call.caller().citizenId()),
        call.caller().sessionId(),
        call.language(),
        call.requestId(),
        trace);
  }
}
