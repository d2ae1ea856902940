package id.satuwarga.server.sandbox;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;

/** What a verifier has to hash to (RFC 7636). */
final class Challenge {
  private Challenge() {}

  /** Empty for what is no verifier at all, which fits nothing. */
  static String of(String verifier) {
    try {
      return CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier)).getValue();
    } catch (IllegalArgumentException notOne) {
      return "";
    }
  }
}
