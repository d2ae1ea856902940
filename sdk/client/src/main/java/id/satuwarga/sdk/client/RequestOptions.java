package id.satuwarga.sdk.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one call wants otherwise than the builder was told. Immutable; each method gives new
 * options.
 *
 * <pre>{@code
 * call.with(RequestOptions.standard().timeout(Duration.ofSeconds(2)).tries(1)).execute();
 * }</pre>
 */
public final class RequestOptions {
  private static final RequestOptions STANDARD = new RequestOptions(null, null, null, null);

  final @Nullable String language;
  final @Nullable Integer tries;
  final @Nullable Duration patience;
  final @Nullable Duration timeout;

  private RequestOptions(
      @Nullable String language,
      @Nullable Integer tries,
      @Nullable Duration patience,
      @Nullable Duration timeout) {
    this.language = language;
    this.tries = tries;
    this.patience = patience;
    this.timeout = timeout;
  }

  /** As the builder was told. */
  public static RequestOptions standard() {
    return STANDARD;
  }

  /** Language of the server's words: {@code id} or {@code en}. */
  public RequestOptions language(String code) {
    return new RequestOptions(Told.language(code), tries, patience, timeout);
  }

  /** How often to try in all where trying again is safe. */
  public RequestOptions tries(int most) {
    return new RequestOptions(language, Told.tries(most), patience, timeout);
  }

  /** How long to wait in all for the published limit to let the call through. */
  public RequestOptions patience(Duration longest) {
    return new RequestOptions(language, tries, Told.patience(longest), timeout);
  }

  /** How long one try may take in all. */
  public RequestOptions timeout(Duration longest) {
    return new RequestOptions(language, tries, patience, Told.timeout(longest));
  }
}
