package id.satuwarga.server.sandbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.satuwarga.server.platform.id.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/** Codes on their way from the browser to the token endpoint. A restart forgets them. */
@Singleton
final class Grants {
  private static final Duration LIFE = Duration.ofSeconds(60);
  private final Tokens tokens;
  private final Clock clock;
  private final Cache<String, Grant> grants =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(5)).build();

  @Inject
  Grants(Tokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** What a code was given for. */
  record Grant(
      Person person,
      String clientId,
      String redirect,
      String challenge,
      String nonce,
      String scope,
      Instant endsAt) {}

  Instant end() {
    return clock.instant().plus(LIFE);
  }

  String issue(Grant grant) {
    String code = tokens.random();
    grants.put(code, grant);
    return code;
  }

  /** Protocol wants an access token beside the ID token; this one opens nothing. */
  String unused() {
    return tokens.random();
  }

  /** The grant, once; whoever asks first has used it up. */
  Optional<Grant> take(String code) {
    return Optional.ofNullable(grants.asMap().remove(code))
        .filter(grant -> grant.endsAt().isAfter(clock.instant()));
  }
}
