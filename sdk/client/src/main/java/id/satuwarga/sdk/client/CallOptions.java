package id.satuwarga.sdk.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What one call wants otherwise than the builder was told. */
final class CallOptions {
  private static final CallOptions STANDARD = new CallOptions(null, null, null, null);

  final @Nullable String language;
  final @Nullable Integer tries;
  final @Nullable Duration patience;
  final @Nullable Duration timeout;

  private CallOptions(
      @Nullable String language,
      @Nullable Integer tries,
      @Nullable Duration patience,
      @Nullable Duration timeout) {
    this.language = language;
    this.tries = tries;
    this.patience = patience;
    this.timeout = timeout;
  }

  static CallOptions standard() {
    return STANDARD;
  }

  CallOptions language(String code) {
    return new CallOptions(Told.language(code), tries, patience, timeout);
  }

  CallOptions tries(int most) {
    return new CallOptions(language, Told.tries(most), patience, timeout);
  }

  CallOptions patience(Duration longest) {
    return new CallOptions(language, tries, Told.patience(longest), timeout);
  }

  CallOptions timeout(Duration longest) {
    return new CallOptions(language, tries, patience, Told.timeout(longest));
  }
}
