package id.satuwarga.sdk.client;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The server said no to this very request; the same request gets the same answer.
 *
 * <pre>{@code
 * try {
 *   satuWarga.notices().send(draft).execute();
 * } catch (RefusedException no) {
 *   logger.info(no.status() + " " + no.code() + " at " + no.places());
 * }
 * }</pre>
 */
public final class RefusedException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient List<String> places;

  RefusedException(
      String code, int status, @Nullable String requestId, String words, List<String> places) {
    super(code, requestId, words, null);
    this.status = status;
    this.places = Collections.unmodifiableList(places);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** JSON pointers to what the server did not take. */
  public List<String> places() {
    return places;
  }
}
