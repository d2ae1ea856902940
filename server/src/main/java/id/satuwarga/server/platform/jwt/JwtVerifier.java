package id.satuwarga.server.platform.jwt;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.satuwarga.server.platform.jwt.JwtRefused.Reason;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Proves a token's signature through Vert.x's {@code JWTAuth}, one for each key, so that a token
 * can only ever be tried with the key it was looked up for. Times are judged by {@link JwtRules}.
 */
@Singleton
public final class JwtVerifier {
  private static final int KEYS = 1000;
  private final LoadingCache<VerifyingKey, JWTAuth> engines;

  @Inject
  public JwtVerifier(Vertx vertx) {
    this.engines = Caffeine.newBuilder().maximumSize(KEYS).build(key -> engine(vertx, key));
  }

  private static JWTAuth engine(Vertx vertx, VerifyingKey key) {
    return JWTAuth.create(
        vertx,
        new JWTAuthOptions()
            .addJwk(key.jwk())
            .setJWTOptions(new JWTOptions().setAlgorithm("ES256").setIgnoreExpiration(true)));
  }

  /** The same token when the key signed it, else {@link JwtRefused}. */
  public Future<Jwt> verify(Jwt token, VerifyingKey key) {
    if (!token.keyId().equals(key.keyId())) {
      return Future.failedFuture(new JwtRefused(Reason.KEY));
    }
    return engines
        .get(key)
        .authenticate(new TokenCredentials(token.compact()))
        .transform(
            proof ->
                proof.succeeded()
                    ? Future.succeededFuture(token)
                    : Future.failedFuture(new JwtRefused(Reason.SIGNATURE)));
  }
}
