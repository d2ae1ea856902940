package id.satuwarga.server.identity;

import id.satuwarga.server.platform.jwt.VerifyingKey;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import java.util.List;
import javax.inject.Inject;

/** Keys and tokens for programs. */
final class TokenRoutes implements RouteSource {
  private final Keys keys;
  private final OpdTokens tokens;

  @Inject
  TokenRoutes(Keys keys, OpdTokens tokens) {
    this.keys = keys;
    this.tokens = tokens;
  }

  private record Jwk(
      String kty, String crv, String x, String y, String kid, String use, String alg) {
    static Jwk of(VerifyingKey key) {
      return new Jwk("EC", "P-256", key.x(), key.y(), key.keyId(), "sig", "ES256");
    }
  }

  private record Jwks(List<Jwk> keys) {}

  private record OpdToken(String accessToken, String tokenType, long expiresIn) {
    @Override
    public String toString() {
      return "OpdToken[***]";
    }
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("getJwks", this::jwks), Route.query("createOpdToken", this::createOpdToken));
  }

  private Future<Reply> jwks(Call call) {
    Jwks jwks = new Jwks(keys.published().stream().map(Jwk::of).toList());
    return Future.succeededFuture(
        Reply.ok(jwks).withHeader("Cache-Control", "public, max-age=300"));
  }

  private Future<Reply> createOpdToken(Call call) {
    boolean supported =
        call.form("grant_type").filter("client_credentials"::equals).isPresent()
            && call.form("client_assertion_type").filter(ClientAssertion.TYPE::equals).isPresent();
    if (!supported) {
      throw IdentityProblems.grantUnsupported().asException();
    }
    return tokens
        .issue(call.form("client_assertion").orElse(""))
        .map(token -> Reply.ok(new OpdToken(token, "Bearer", OpdTokens.LIFETIME.toSeconds())));
  }
}
