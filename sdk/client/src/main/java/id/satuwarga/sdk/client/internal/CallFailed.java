package id.satuwarga.sdk.client.internal;

import java.net.ConnectException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** How a try ended that did not end well. */
public final class CallFailed extends Exception {
  private static final long serialVersionUID = 1L;

  /** What to make of it. */
  public enum Kind {
    UNREACHABLE,
    REFUSED,
    KEY_REFUSED,
    SIGNED_OUT,
    THROTTLED,
    SERVER_FAILED
  }

  private static final int BAD_REQUEST = 400;
  private static final int BAD_GATEWAY = 502;
  private static final int UNAUTHORISED = 401;
  private static final int IN_PROGRESS = 409;
  private static final int UNAVAILABLE = 503;

  private final Kind kind;
  private final int status;
  private final String code;
  private final @Nullable String requestId;
  private final @Nullable String words;
  private final transient @Nullable Duration retryAfter;
  private final transient List<String> places;

  private CallFailed(
      Kind kind, int status, String code, @Nullable Throwable cause, @Nullable Told told) {
    super(code, cause);
    this.kind = kind;
    this.status = status;
    this.code = code;
    this.requestId = told == null ? null : told.requestId;
    this.words = told == null ? null : told.words;
    this.retryAfter = told == null ? null : told.retryAfter;
    this.places = told == null ? Collections.emptyList() : told.places;
  }

  static CallFailed unreachable(Throwable cause) {
    return new CallFailed(Kind.UNREACHABLE, 0, "unreachable", cause, null);
  }

  static CallFailed cancelled() {
    return new CallFailed(
        Kind.UNREACHABLE, 0, "cancelled", new CancellationException("cancelled"), null);
  }

  /** An OPD answered what this app cannot show. */
  static CallFailed unusable(Throwable cause) {
    return new CallFailed(Kind.SERVER_FAILED, BAD_GATEWAY, "service-answer-invalid", cause, null);
  }

  /** Refused here, before the server was asked. */
  static CallFailed refused(String code) {
    return new CallFailed(Kind.REFUSED, BAD_REQUEST, code, null, null);
  }

  /** The published limit is used up until then; nothing was asked. */
  static CallFailed throttled(Duration left) {
    return new CallFailed(
        Kind.THROTTLED,
        429,
        "too-many-requests",
        null,
        new Told(null, null, left, Collections.emptyList()));
  }

  /** Somebody else answers there: nothing is signed for it. */
  static CallFailed otherServer(String claimed) {
    return new CallFailed(
        Kind.KEY_REFUSED,
        0,
        "issuer-differs",
        new IllegalStateException("the server says it is " + claimed),
        null);
  }

  static CallFailed answered(int status, String code, Told told) {
    return new CallFailed(kindOf(status, code), status, code, null, told);
  }

  /** The same failure, met where the key was shown: nothing but the key can be wrong. */
  CallFailed ofKey() {
    return kind == Kind.REFUSED
        ? new CallFailed(
            Kind.KEY_REFUSED, status, code, null, new Told(requestId, words, retryAfter, places))
        : this;
  }

  /** The same failure, met by a citizen: there is no key, only a session that has ended. */
  CallFailed ofSession() {
    return kind == Kind.KEY_REFUSED
        ? new CallFailed(
            status == UNAUTHORISED ? Kind.SIGNED_OUT : Kind.REFUSED,
            status,
            code,
            null,
            new Told(requestId, words, retryAfter, places))
        : this;
  }

  static CallFailed signedOut() {
    return new CallFailed(Kind.SIGNED_OUT, UNAUTHORISED, "session-ended", null, null);
  }

  private static Kind kindOf(int status, String code) {
    if (status == 429) {
      return Kind.THROTTLED;
    }
    if (status == UNAUTHORISED || (status == 403 && code.equals("not-allowed"))) {
      return Kind.KEY_REFUSED;
    }
    return status >= 500 || status == 408 ? Kind.SERVER_FAILED : Kind.REFUSED;
  }

  /** Whether a safe request may be tried again. */
  boolean mayPass() {
    return (kind == Kind.UNREACHABLE && !code.equals("cancelled"))
        || kind == Kind.SERVER_FAILED
        || (status == IN_PROGRESS && code.equals("request-in-progress"));
  }

  /** Whether it is certain that the server did nothing. */
  boolean wasNotDone() {
    return status == UNAVAILABLE || getCause() instanceof ConnectException;
  }

  boolean isStaleToken() {
    return status == 401 && code.startsWith("token-");
  }

  public Kind kind() {
    return kind;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public @Nullable String requestId() {
    return requestId;
  }

  public @Nullable String words() {
    return words;
  }

  /** When to come back; a minute when the server did not say. */
  public Duration retryAfter() {
    return retryAfter == null ? Duration.ofMinutes(1) : retryAfter;
  }

  /** When to come back, if the server said so. */
  public @Nullable Duration askedToWait() {
    return retryAfter;
  }

  public List<String> places() {
    return places;
  }

  /** What the answer told. */
  static final class Told {
    final @Nullable String requestId;
    final @Nullable String words;
    final @Nullable Duration retryAfter;
    final List<String> places;

    Told(
        @Nullable String requestId,
        @Nullable String words,
        @Nullable Duration retryAfter,
        List<String> places) {
      this.requestId = requestId;
      this.words = words;
      this.retryAfter = retryAfter;
      this.places = places;
    }
  }
}
