package id.satuwarga.sdk.opd.internal;

import java.time.Instant;

/** Verifies tokens of one type; what was verified as one type is nothing to the other. */
public final class TokenVerifier {
  private final TokenRules rules;
  private final JwksCache keys;
  private final VerifiedTokens verified = new VerifiedTokens();

  public TokenVerifier(TokenRules rules, JwksCache keys) {
    this.rules = rules;
    this.keys = keys;
  }

  public TokenRules.Judged verify(String token, Instant now) throws TokenRefused, KeysUnreachable {
    VerifiedTokens.Verified known = verified.find(token, keys);
    VerifiedTokens.Verified signed =
        known == null ? VerifiedTokens.judge(token, rules.type(), keys) : known;
    TokenRules.Judged judged = rules.judge(signed.claims(), now);
    if (known == null) {
      verified.keep(token, signed, judged.expiresAt(), now.getEpochSecond());
    }
    return judged;
  }
}
