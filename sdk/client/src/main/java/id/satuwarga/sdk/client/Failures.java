package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.CallFailed;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Turns what went wrong inside into one of the family that callers see. */
final class Failures {
  private Failures() {}

  static ApiException thrown(CallFailed failed, String language) {
    String words = words(failed, language);
    switch (failed.kind()) {
      case REFUSED:
        return new RefusedException(
            failed.code(), failed.status(), failed.requestId(), words, failed.places());
      case KEY_REFUSED:
      case SIGNED_OUT:
        return new UnauthorisedException(
            failed.code(), failed.requestId(), words, failed.getCause());
      case THROTTLED:
        return unavailable(failed, words, failed.retryAfter());
      case UNREACHABLE:
        return new UnavailableException(failed.code(), null, words, failed, null);
      default:
        return unavailable(failed, words, failed.askedToWait());
    }
  }

  private static ApiException unavailable(
      CallFailed failed, String words, @Nullable Duration retryAfter) {
    return new UnavailableException(
        failed.code(), failed.requestId(), words, failed.getCause(), retryAfter);
  }

  /** The server's own words where it had any. */
  private static String words(CallFailed failed, String language) {
    String told = failed.words();
    if (told != null) {
      return told;
    }
    boolean english = language.equals("en");
    if (failed.code().equals("sign-in-cancelled")) {
      return english ? "You did not sign in." : "Anda tidak jadi masuk.";
    }
    if (failed.code().startsWith("sign-in-")) {
      return english
          ? "Signing in did not work. Please begin again."
          : "Proses masuk tidak berhasil. Silakan mulai lagi.";
    }
    if (failed.kind() == CallFailed.Kind.SIGNED_OUT) {
      return english ? "Please sign in again." : "Silakan masuk kembali.";
    }
    return english
        ? "The service cannot be reached at the moment. Please try again later."
        : "Layanan sedang tidak dapat dihubungi. Silakan coba lagi nanti.";
  }
}
