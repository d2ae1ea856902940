package id.satuwarga.server.sandbox;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** The provider's endpoints for programs. */
final class ProviderRoutes implements RouteSource {
  private final SandboxConfig config;
  private final Clients clients;
  private final Grants grants;
  private final IdTokens idTokens;

  @Inject
  ProviderRoutes(SandboxConfig config, Clients clients, Grants grants, IdTokens idTokens) {
    this.config = config;
    this.clients = clients;
    this.grants = grants;
    this.idTokens = idTokens;
  }

  private record Answer(String idToken, String accessToken, String tokenType, long expiresIn) {
    @Override
    public String toString() {
      return "Answer[***]";
    }
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.query("getProviderConfiguration", this::configuration),
        Route.query("getProviderJwks", call -> reply(Reply.ok(idTokens.jwks()))),
        Route.query("exchangeCode", this::exchange));
  }

  private Future<Reply> configuration(Call call) {
    OIDCProviderMetadata metadata =
        new OIDCProviderMetadata(
            new Issuer(config.publicUrl()), List.of(SubjectType.PUBLIC), address("/jwks"));
    metadata.setAuthorizationEndpointURI(address("/authorize"));
    metadata.setTokenEndpointURI(address("/token"));
    metadata.setResponseTypes(List.of(ResponseType.CODE));
    metadata.setGrantTypes(List.of(GrantType.AUTHORIZATION_CODE));
    metadata.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
    metadata.setIDTokenJWSAlgs(List.of(com.nimbusds.jose.JWSAlgorithm.ES256));
    metadata.setTokenEndpointAuthMethods(
        List.of(
            ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
            ClientAuthenticationMethod.CLIENT_SECRET_POST));
    metadata.setSupportsAuthorizationResponseIssuerParam(true);
    return reply(
        Reply.bytes(
            "application/json",
            metadata.toJSONObject().toJSONString().getBytes(StandardCharsets.UTF_8)));
  }

  private URI address(String path) {
    return URI.create(config.publicUrl() + path);
  }

  private Future<Reply> exchange(Call call) {
    String client =
        provedClient(call).orElseThrow(() -> SandboxProblems.clientUnknown().asException());
    if (!call.form("grant_type").orElse("").equals("authorization_code")) {
      throw SandboxProblems.codeInvalid("unsupported_grant_type").asException();
    }
    Grants.Grant grant =
        call.form("code")
            .flatMap(grants::take)
            .filter(found -> fits(call, client, found))
            .orElseThrow(() -> SandboxProblems.codeInvalid("invalid_grant").asException());
    return reply(
        Reply.ok(
            new Answer(
                idTokens.sign(grant), grants.unused(), "Bearer", IdTokens.LIFE.toSeconds())));
  }

  private static boolean fits(Call call, String client, Grants.Grant grant) {
    return grant.clientId().equals(client)
        && grant.redirect().equals(call.form("redirect_uri").orElse(""))
        && grant.challenge().equals(Challenge.of(call.form("code_verifier").orElse("")));
  }

  /** The client by its secret, in the header or in the form, but not in both. */
  private Optional<String> provedClient(Call call) {
    HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, address("/token"));
    request.setEntityContentType(ContentType.APPLICATION_URLENCODED);
    call.header("Authorization").ifPresent(request::setAuthorization);
    request.setBody(call.bytes().toString(StandardCharsets.UTF_8));
    try {
      return ClientAuthentication.parse(request) instanceof PlainClientSecret proof
              && clients.proves(proof.getClientID().getValue(), proof.getClientSecret().getValue())
          ? Optional.of(proof.getClientID().getValue())
          : Optional.empty();
    } catch (ParseException unreadable) {
      return Optional.empty();
    }
  }

  private static Future<Reply> reply(Reply reply) {
    return Future.succeededFuture(reply);
  }
}
