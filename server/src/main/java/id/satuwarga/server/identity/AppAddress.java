package id.satuwarga.server.identity;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where each of our apps waits for the end of a sign-in. Fixed by configuration: nothing that comes
 * with a request can change where a code is sent.
 */
final class AppAddress {
  /** Android opens the app by this scheme of its own. */
  private static final String ANDROID = "id.satuwarga.app:/signed-in";

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

  static URI of(IdentityConfig config, SignIn signIn, Outcome outcome) {
    String base =
        switch (signIn.app()) {
          case WEB -> config.publicUrl() + "/";
          case ANDROID -> ANDROID;
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
