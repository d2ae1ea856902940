package id.satuwarga.server.push;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.http.OutboundReply;
import id.satuwarga.server.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What FCM answered to a message, without Google's client in between.
 *
 * @param platform the code of Google's platform, such as {@code UNAVAILABLE}
 * @param code FCM's own, empty when it did not say one
 */
record FcmAnswer(
    int status, String platform, String code, String message, Optional<String> retryAfter) {
  /** It took the message; what else it says of that nobody needs. */
  static final int OK = 200;

  private static final String FCM_ERROR = "google.firebase.fcm.v1.FcmError";

  static FcmAnswer of(OutboundReply reply) {
    return reply.status() == OK
        ? new FcmAnswer(OK, "", "", "", Optional.empty())
        : ofRefusal(reply);
  }

  private static FcmAnswer ofRefusal(OutboundReply reply) {
    JsonNode error = error(reply);
    String code = "";
    for (JsonNode detail : error.path("details")) {
      if (detail.path("@type").asText().endsWith(FCM_ERROR)) {
        code = detail.path("errorCode").asText();
      }
    }
    return new FcmAnswer(
        reply.status(),
        error.path("status").asText(),
        code,
        error.path("message").asText(),
        reply.header("Retry-After"));
  }

  /** A proxy may answer anything. */
  private static JsonNode error(OutboundReply reply) {
    try {
      return Json.tree(reply.body().toString(StandardCharsets.UTF_8)).path("error");
    } catch (RuntimeException unreadable) {
      return Json.tree("{}");
    }
  }
}
