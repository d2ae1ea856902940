package id.satuwarga.server.identity;

import id.satuwarga.server.platform.config.Mode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where each of our apps waits for the end of a sign-in. Fixed by configuration: nothing that comes
 * with a request can change where a code is sent.
 */
final class AppAddress {
  /** Android opens the app by this scheme, which is nobody's own. */
  private static final String SCHEME = "id.satuwarga.app:/signed-in";

  /** Android opens the app by this address of ours, once it has read {@link AppLinks}. */
  private static final String LINK = "/android/signed-in";

  private AppAddress() {}

  /** A code, or why there is none: {@code name} is the parameter that says so. */
  record Outcome(String name, String value) {
    static Outcome code(String code) {
      return new Outcome("code", code);
    }

    static Outcome error(String error) {
      return new Outcome("error", error);
    }

    @Override
    public String toString() {
      return "Outcome[" + name + "]";
    }
  }

  /**
   * Whether anybody waits there. A code that goes by a scheme may reach another app that claims the
   * scheme and began the sign-in itself: never where citizens are real.
   */
  static boolean isServed(IdentityConfig config, App app) {
    return switch (app) {
      case WEB -> true;
      case ANDROID -> config.mode() == Mode.SANDBOX;
      case ANDROID_LINK -> config.appLinks().isServed();
    };
  }

  static URI of(IdentityConfig config, SignIn signIn, Outcome outcome) {
    String base =
        switch (signIn.app()) {
          case WEB -> config.publicUrl() + "/";
          case ANDROID -> SCHEME;
          case ANDROID_LINK -> config.publicUrl() + LINK;
        };
    return URI.create(
        base
            + "?"
            + outcome.name()
            + "="
            + encode(outcome.value())
            + "&state="
            + encode(signIn.appState()));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
