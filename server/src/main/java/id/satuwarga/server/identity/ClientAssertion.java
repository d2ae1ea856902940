package id.satuwarga.server.identity;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.jwt.Jwt;
import id.satuwarga.server.platform.jwt.JwtGuard;
import id.satuwarga.server.platform.jwt.JwtRefused;
import id.satuwarga.server.platform.jwt.JwtRefused.Reason;
import id.satuwarga.server.platform.jwt.JwtRules;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;

/** How an OPD's assertion has to read: of itself about itself, for us, and for a minute at most. */
final class ClientAssertion {
  static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  /** How far an OPD's clock may be off. */
  static final Duration SKEW = Duration.ofSeconds(5);

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int LONGEST_JTI = 200;

  /** A draft of the IETF has a type for assertions; most libraries say JWT or nothing. */
  private static final Set<String> TYPES = Set.of("", "JWT", "client-authentication+jwt");

  private final Clock clock;
  private final IdentityConfig config;

  @Inject
  ClientAssertion(Clock clock, IdentityConfig config) {
    this.clock = clock;
    this.config = config;
  }

  String issuer() {
    return config.issuer();
  }

  /** Well-formed and for now, but not yet proved. */
  Jwt read(String assertion) {
    Jwt token = JwtGuard.read(assertion);
    String opd = token.text("sub");
    new JwtRules(TYPES, opd, config.issuer(), SKEW).judge(token, clock);
    judgeLife(token, clock.instant().getEpochSecond());
    if (OpdCode.find(opd).isEmpty() || token.text("jti").length() > LONGEST_JTI) {
      throw new JwtRefused(Reason.CLAIM);
    }
    return token;
  }

  private static void judgeLife(Jwt token, long now) {
    long ends = token.seconds("exp");
    Optional<Long> made = token.findSeconds("iat");
    boolean tooFar = ends > now + LONGEST.toSeconds() + SKEW.toSeconds();
    boolean tooLong = made.isPresent() && ends - made.get() > LONGEST.toSeconds();
    if (tooFar || tooLong) {
      throw new JwtRefused(Reason.CLAIM);
    }
  }
}
