package id.satuwarga.server.identity;

import id.satuwarga.server.platform.crypto.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Proof that whoever comes back is whoever began (RFC 7636, S256 only). */
final class Pkce {
  private Pkce() {}

  static String challenge(String verifier) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Hashes.sha256(verifier.getBytes(StandardCharsets.US_ASCII)));
  }

  static boolean fits(String verifier, String challenge) {
    return Hashes.same(challenge(verifier), challenge);
  }
}
