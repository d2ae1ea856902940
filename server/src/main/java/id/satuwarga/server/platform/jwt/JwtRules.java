package id.satuwarga.server.platform.jwt;

import id.satuwarga.server.platform.jwt.JwtRefused.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What a token of one kind must say of itself. Types are pinned so that a token made for one
 * purpose never passes for another; the empty type stands for a header without one.
 *
 * @param skew how far the clock of whoever made it may be off
 */
public record JwtRules(Set<String> types, String issuer, String audience, Duration skew) {

  public JwtRules {
    types = Set.copyOf(types);
  }

  /** Passes the token on, or throws {@link JwtRefused}. Its end is always asked for. */
  public Jwt judge(Jwt token, Clock clock) {
    if (!types.contains(token.type())) {
      throw new JwtRefused(Reason.TYPE);
    }
    if (!issuer.equals(token.text("iss"))) {
      throw new JwtRefused(Reason.ISSUER);
    }
    if (!audience.equals(token.audience())) {
      throw new JwtRefused(Reason.AUDIENCE);
    }
    judgeTimes(token, clock.instant().getEpochSecond());
    return token;
  }

  private void judgeTimes(Jwt token, long now) {
    long ends = token.seconds("exp");
    Optional<Long> made = token.findSeconds("iat");
    Optional<Long> starts = token.findSeconds("nbf");
    if (made.isPresent() && made.get() >= ends) {
      throw new JwtRefused(Reason.CLAIM);
    }
    long latest = now + skew.toSeconds();
    if (made.orElse(0L) > latest || starts.orElse(0L) > latest) {
      throw new JwtRefused(Reason.NOT_YET);
    }
    if (ends <= now - skew.toSeconds()) {
      throw new JwtRefused(Reason.EXPIRED);
    }
  }
}
