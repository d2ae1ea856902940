package id.satuwarga.server.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What FCM v1 may answer instead of taking a message, each with the code its documents give. */
enum FcmTrouble {
  UNREGISTERED(404, "NOT_FOUND", "UNREGISTERED"),
  QUOTA(429, "RESOURCE_EXHAUSTED", "QUOTA_EXCEEDED"),
  UNAVAILABLE(503, "UNAVAILABLE", "UNAVAILABLE"),
  INTERNAL(500, "INTERNAL", "INTERNAL"),
  SENDER(403, "PERMISSION_DENIED", "SENDER_ID_MISMATCH"),
  THIRD_PARTY(401, "UNAUTHENTICATED", "THIRD_PARTY_AUTH_ERROR"),
  ARGUMENT(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT"),
  FORBIDDEN(403, "PERMISSION_DENIED", ""),
  UNAUTHENTICATED(401, "UNAUTHENTICATED", ""),
  /** The connection ends without an answer. */
  RESET(0, "", ""),
  /** No answer ever comes. */
  HANG(0, "", "");

  private static final String MAGIC = "magic-";
  private static final String MAGIC_ON_TOPICS = "magic-topic-";
  private final int status;
  private final String platform;
  private final String code;

  FcmTrouble(int status, String platform, String code) {
    this.status = status;
    this.platform = platform;
    this.code = code;
  }

  /** A token such as {@code magic-quota-123456789} always meets its trouble. */
  static Optional<FcmTrouble> ofToken(String token) {
    return Arrays.stream(values())
        .filter(trouble -> token.startsWith(MAGIC + trouble.word()))
        .findFirst();
  }

  /** One such as {@code magic-topic-quota-123456789} joins and leaves no topic. */
  static Optional<FcmTrouble> onTopicsOf(String token) {
    return Arrays.stream(values())
        .filter(trouble -> token.startsWith(MAGIC_ON_TOPICS + trouble.word()))
        .findFirst();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  int status() {
    return status;
  }

  /** The answer's body, in Google's form. */
  String body(String message) {
    String details =
        code.isEmpty()
            ? ""
            : """
            ,"details":[{"@type":"type.googleapis.com/google.firebase.fcm.v1.FcmError",\
            "errorCode":"%s"}]\
            """
                .formatted(code);
    return """
    {"error":{"code":%d,"message":"%s","status":"%s"%s}}\
    """
        .formatted(status, message, platform, details);
  }
}
