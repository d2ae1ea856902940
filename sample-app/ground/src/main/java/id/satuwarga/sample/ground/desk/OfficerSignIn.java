package id.satuwarga.sample.ground.desk;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * Signs officers in. What the way back needs stands in the cookie of the browser that began, and
 * nowhere else: a sign-in that is only begun costs the desk nothing.
 */
final class OfficerSignIn {
  private final OfficerProvider provider;
  private final OfficerSessions sessions;

  OfficerSignIn(OfficerProvider provider, OfficerSessions sessions) {
    this.provider = provider;
    this.sessions = sessions;
  }

  /** Where the browser goes, and what its cookie keeps meanwhile. */
  Begun begin() throws IOException {
    String state = sessions.secret();
    String nonce = sessions.secret();
    String verifier = sessions.secret();
    URI address = provider.begin(state, nonce, verifier);
    return new Begun(address, String.join(".", state, nonce, verifier));
  }

  /**
   * A session's secret; nothing when another browser began the sign-in, the provider gave no code
   * or the person is no officer of ours. The provider takes a code once.
   */
  Optional<String> finish(String state, String code, String cookie) throws IOException {
    String[] kept = cookie.split("\\.", -1);
    if (kept.length != 3 || !kept[0].equals(state) || code.isEmpty()) {
      return Optional.empty();
    }
    return provider
        .finish(code, kept[1], kept[2])
        .flatMap(person -> sessions.begin(person.subject(), person.name()));
  }

  record Begun(URI address, String cookie) {}
}
