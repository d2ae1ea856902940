package id.satuwarga.sdk.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that did not come to its end. A closed family of three: {@link RefusedException} (no),
 * {@link UnauthorisedException} (not you), {@link UnavailableException} (not now).
 *
 * <pre>{@code
 * try {
 *   satuWarga.notices().send(draft).execute();
 * } catch (RefusedException no) {
 *   logger.info(no.code() + " at " + no.places());
 * } catch (ApiException later) {
 *   logger.info(later.code() + ", request " + later.requestId().orElse("-"));
 * }
 * }</pre>
 */
public abstract class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final @Nullable String requestId;
  private final String words;

  ApiException(String code, @Nullable String requestId, String words, @Nullable Throwable cause) {
    super(code + (requestId == null ? "" : " (request " + requestId + ")"), cause);
    this.code = code;
    this.requestId = requestId;
    this.words = words;
  }

  /** Which problem it is, as problems.md names it: what programs branch on. */
  public String code() {
    return code;
  }

  /** What to name when asking for help; absent when the server was not reached. */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  /** Words fit for a citizen, in the language of the client. */
  public String citizenText() {
    return words;
  }
}
