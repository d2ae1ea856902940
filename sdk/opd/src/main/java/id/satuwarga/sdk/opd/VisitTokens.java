package id.satuwarga.sdk.opd;

import id.satuwarga.sdk.opd.internal.JwksCache;
import id.satuwarga.sdk.opd.internal.JwksSource;
import id.satuwarga.sdk.opd.internal.KeysUnreachable;
import id.satuwarga.sdk.opd.internal.TokenRefused;
import id.satuwarga.sdk.opd.internal.VerifiedTokens;
import id.satuwarga.sdk.opd.internal.VisitRules;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/**
 * Verifies visit tokens without asking the server: its public keys are fetched once and kept. A
 * token that comes again, as it does with every picture of a Screen, costs microseconds.
 *
 * <pre>{@code
 * VisitTokens tokens = VisitTokens.of("https://satuwarga.go.id", "diskominfo-batam");
 * VisitToken token = tokens.verify(authorization.substring("Bearer ".length()));
 * }</pre>
 *
 * Safe for many threads; one instance for the life of the program.
 */
public final class VisitTokens {
  private final VisitRules rules;
  private final JwksCache keys;
  private final VerifiedTokens verified = new VerifiedTokens();
  private final Clock clock;

  private VisitTokens(VisitRules rules, JwksCache keys, Clock clock) {
    this.rules = rules;
    this.keys = keys;
    this.clock = clock;
  }

  /** For tokens of this server (its issuer, https or on this machine) made for this OPD. */
  public static VisitTokens of(String issuer, String opd) {
    return of(issuer, opd, Clock.systemUTC());
  }

  /** The same with a clock that tests can set. */
  public static VisitTokens of(String issuer, String opd, Clock clock) {
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    return new VisitTokens(
        new VisitRules(issuer, opd),
        new JwksCache(new JwksSource(base + "/.well-known/jwks.json"), clock),
        Objects.requireNonNull(clock, "clock"));
  }

  /** The issuer whose tokens are taken. */
  public String issuer() {
    return rules.issuer();
  }

  /**
   * The visit a token vouches for.
   *
   * @throws InvalidTokenException when it is not taken, for whatever reason
   * @throws KeysUnavailableException when the server's keys could not be fetched
   */
  public VisitToken verify(String token) {
    try {
      Instant now = clock.instant();
      VerifiedTokens.Verified known = verified.find(token, keys);
      VerifiedTokens.Verified signed =
          known == null ? VerifiedTokens.judge(token, VisitRules.TYPE, keys) : known;
      VisitRules.Judged visit = rules.judge(signed.claims(), now);
      if (known == null) {
        verified.keep(token, signed, visit.expiresAt(), now.getEpochSecond());
      }
      return new VisitToken(
          visit.members(), visit.claims(), Instant.ofEpochSecond(visit.expiresAt()));
    } catch (TokenRefused refused) {
      throw new InvalidTokenException(refused.reason());
    } catch (KeysUnreachable unreachable) {
      throw new KeysUnavailableException("the server's keys cannot be fetched", unreachable);
    }
  }
}
