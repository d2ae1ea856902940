package id.satuwarga.sdk.opd;

import id.satuwarga.sdk.opd.internal.JwksCache;
import id.satuwarga.sdk.opd.internal.JwksSource;
import id.satuwarga.sdk.opd.internal.KeysUnreachable;
import id.satuwarga.sdk.opd.internal.TokenRefused;
import id.satuwarga.sdk.opd.internal.TokenRules;
import id.satuwarga.sdk.opd.internal.TokenVerifier;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
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
  private final String issuer;
  private final TokenVerifier visits;
  private final TokenVerifier data;
  private final Clock clock;

  private VisitTokens(String issuer, TokenVerifier visits, TokenVerifier data, Clock clock) {
    this.issuer = issuer;
    this.visits = visits;
    this.data = data;
    this.clock = clock;
  }

  /** For tokens of this server (its issuer, https or on this machine) made for this OPD. */
  public static VisitTokens of(String issuer, String opd) {
    return of(issuer, opd, Clock.systemUTC());
  }

  /** The same with a clock that tests can set. */
  public static VisitTokens of(String issuer, String opd, Clock clock) {
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    return of(issuer, opd, base + "/.well-known/jwks.json", clock);
  }

  /** With keys from another address than the issuer's own. */
  static VisitTokens of(String issuer, String opd, String keysAddress, Clock clock) {
    JwksCache keys = new JwksCache(new JwksSource(keysAddress), clock);
    return new VisitTokens(
        issuer,
        new TokenVerifier(TokenRules.visits(issuer, opd), keys),
        new TokenVerifier(TokenRules.data(issuer, opd), keys),
        Objects.requireNonNull(clock, "clock"));
  }

  /** The issuer whose tokens are taken. */
  public String issuer() {
    return issuer;
  }

  /**
   * The visit a token vouches for.
   *
   * @throws NotVerifiedException when it is not taken, for whatever reason
   * @throws UncheckedIOException when the server's keys could not be fetched
   */
  public VisitToken verify(String token) {
    TokenRules.Judged visit = judged(visits, token);
    return new VisitToken(
        visit.members(), visit.claims(), Instant.ofEpochSecond(visit.expiresAt()));
  }

  /** The members of a token with which the gateway asks for data of a citizen. */
  Map<String, String> verifyData(String token) {
    return judged(data, token).members();
  }

  private TokenRules.Judged judged(TokenVerifier verifier, String token) {
    try {
      return verifier.verify(token, clock.instant());
    } catch (TokenRefused refused) {
      throw new NotVerifiedException(refused.reason());
    } catch (KeysUnreachable unreachable) {
      throw new UncheckedIOException("the server's keys cannot be fetched", unreachable.io());
    }
  }
}
