package id.satuwarga.server.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.satuwarga.server.platform.crypto.Hashes;
import id.satuwarga.server.platform.jwt.Jwt;
import id.satuwarga.server.platform.jwt.JwtGuard;
import id.satuwarga.server.platform.jwt.JwtRefused;
import id.satuwarga.server.platform.jwt.JwtRules;
import id.satuwarga.server.platform.jwt.JwtVerifier;
import id.satuwarga.server.platform.jwt.VerifyingKey;
import id.satuwarga.server.platform.web.Authenticator;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.ProblemException;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Proves bearers. What was proved once is remembered by the token's hash, since a signature costs a
 * thousand times more than a look-up; that the token has not run out and that its session or key
 * still lives is asked every time.
 */
@Singleton
final class TokenAuthenticator implements Authenticator {
  private static final int REMEMBERED = 50_000;

  /** Our own nodes' clocks only: how far one may be ahead of another. */
  private static final Duration SKEW = Duration.ZERO;

  private final Keys keys;
  private final JwtVerifier verifier;
  private final EndedSessions ended;
  private final UsableOpdKeys opdKeys;
  private final Clock clock;
  private final JwtRules rules;
  private final Cache<String, Proof> proofs =
      Caffeine.newBuilder()
          .maximumSize(REMEMBERED)
          .expireAfterWrite(Duration.ofMinutes(10))
          .build();

  @Inject
  TokenAuthenticator(
      Keys keys,
      JwtVerifier verifier,
      EndedSessions ended,
      UsableOpdKeys opdKeys,
      Clock clock,
      IdentityConfig config) {
    this.keys = keys;
    this.verifier = verifier;
    this.ended = ended;
    this.opdKeys = opdKeys;
    this.clock = clock;
    this.rules =
        new JwtRules(
            Set.of(AccessToken.TYPE, OpdAccessToken.TYPE), config.issuer(), config.issuer(), SKEW);
  }

  /** Who a token speaks for, and until when in seconds. */
  private record Proof(Caller caller, long endsAt) {}

  @Override
  public Future<Caller> authenticate(String bearer) {
    if (bearer.length() > JwtGuard.MAX_LENGTH) {
      return Future.failedFuture(WebProblems.tokenInvalid().asException());
    }
    String print = fingerprint(bearer);
    Proof known = proofs.getIfPresent(print);
    return known != null
        ? admit(known)
        : prove(bearer).onSuccess(proof -> proofs.put(print, proof)).compose(this::admit);
  }

  @Override
  public boolean remembers(String bearer) {
    return bearer.length() <= JwtGuard.MAX_LENGTH
        && proofs.getIfPresent(fingerprint(bearer)) != null;
  }

  private Future<Caller> admit(Proof proof) {
    if (proof.endsAt() <= clock.instant().getEpochSecond()) {
      return Future.failedFuture(WebProblems.tokenExpired().asException());
    }
    Future<Boolean> lives =
        proof.caller() instanceof Caller.Opd opd
            ? opdKeys.find(opd.opdCode(), opd.keyId()).map(key -> key.isPresent())
            : ended.contains(UUID.fromString(proof.caller().sessionId())).map(gone -> !gone);
    return lives.map(
        yes -> {
          if (!yes) {
            throw WebProblems.tokenInvalid().asException();
          }
          return proof.caller();
        });
  }

  private Future<Proof> prove(String bearer) {
    try {
      Jwt token = rules.judge(JwtGuard.read(bearer), clock);
      Proof claimed = new Proof(caller(token), token.seconds("exp"));
      VerifyingKey key = keys.find(token.keyId()).orElseThrow(TokenAuthenticator::unknownKey);
      return verifier.verify(token, key).map(claimed).recover(this::refused);
    } catch (JwtRefused refused) {
      return refused(refused);
    }
  }

  private Caller caller(Jwt token) {
    if (token.type().equals(OpdAccessToken.TYPE)) {
      return new Caller.Opd(token.text("sub"), token.text("key"));
    }
    return new Caller.Citizen(uuid(token.text("sub")), uuid(token.text("sid")));
  }

  private static String uuid(String text) {
    try {
      return UUID.fromString(text).toString();
    } catch (IllegalArgumentException notOurs) {
      throw new JwtRefused(JwtRefused.Reason.CLAIM);
    }
  }

  private static JwtRefused unknownKey() {
    return new JwtRefused(JwtRefused.Reason.KEY);
  }

  private Future<Proof> refused(Throwable why) {
    if (!(why instanceof JwtRefused refused)) {
      return Future.failedFuture(why);
    }
    ProblemException answer =
        refused.reason() == JwtRefused.Reason.EXPIRED
            ? WebProblems.tokenExpired().asException()
            : WebProblems.tokenInvalid().asException();
    return Future.failedFuture(answer);
  }

  /** The hash in the least room: a character a byte. */
  private static String fingerprint(String bearer) {
    return new String(
        Hashes.sha256(bearer.getBytes(StandardCharsets.UTF_8)), StandardCharsets.ISO_8859_1);
  }
}
