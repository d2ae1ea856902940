package id.satuwarga.sdk.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The published limit is used up, and waiting for it would have taken too long.
 *
 * <pre>{@code
 * try {
 *   satuWarga.notices().send(draft).execute();
 * } catch (ThrottledException later) {
 *   timer.schedule(() -> sendLater(draft), later.retryAfter().toMillis());
 * }
 * }</pre>
 */
public final class ThrottledException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  ThrottledException(String code, @Nullable String requestId, String words, Duration retryAfter) {
    super(code, requestId, words, null);
    this.retryAfter = retryAfter;
  }

  /** When to come back. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
