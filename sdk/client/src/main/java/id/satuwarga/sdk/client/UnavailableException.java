package id.satuwarga.sdk.client;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Not now, also at the last try: the published limit is used up, the server failed or was not
 * reached, or the call was given up ({@code cancelled}). What was sent may or may not have
 * happened; sending a notice with the same reference again is safe.
 *
 * <pre>{@code
 * try {
 *   satuWarga.notices().send(draft).execute();
 * } catch (UnavailableException later) {
 *   Duration pause = later.retryAfter().orElse(Duration.ofMinutes(1));
 *   timer.schedule(() -> sendLater(draft), pause.toMillis()); // the same reference: one notice
 * }
 * }</pre>
 */
public final class UnavailableException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Duration retryAfter;

  UnavailableException(
      String code,
      @Nullable String requestId,
      String words,
      @Nullable Throwable cause,
      @Nullable Duration retryAfter) {
    super(code, requestId, words, cause);
    this.retryAfter = retryAfter;
  }

  /** When to come back, if the server said so. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
