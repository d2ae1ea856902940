package id.satuwarga.server.identity;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import id.satuwarga.server.platform.http.OutboundDoor;
import id.satuwarga.server.platform.http.OutboundReply;
import id.satuwarga.server.platform.http.OutboundRequest;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/**
 * The national identity provider as its OpenID client sees it. The messages are made and read by
 * the Nimbus library; they travel through the outbound door.
 */
final class UpstreamProvider {
  private static final Scope SCOPE = new Scope("openid", "profile", "nik", "email", "phone");
  private static final Duration TIMEOUT = Duration.ofSeconds(8);
  private static final int MOST_BYTES = 50_000;
  private final UpstreamMetadata metadata;
  private final IdToken idTokens;
  private final OutboundDoor door;
  private final IdentityConfig config;

  @Inject
  UpstreamProvider(
      UpstreamMetadata metadata, IdToken idTokens, OutboundDoor door, IdentityConfig config) {
    this.metadata = metadata;
    this.idTokens = idTokens;
    this.door = door;
    this.config = config;
  }

  /** Where the browser goes to show the provider who is in front of it. */
  Future<URI> authorization(SignIn signIn, String state) {
    return metadata
        .provider()
        .map(
            provider ->
                new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, clientId(), callback())
                    .endpointURI(provider.getAuthorizationEndpointURI())
                    .state(new State(state))
                    .nonce(new Nonce(signIn.nonce()))
                    .codeChallenge(
                        new CodeVerifier(signIn.upstreamVerifier()), CodeChallengeMethod.S256)
                    .uiLocales(List.of(langTag(signIn)))
                    .build()
                    .toURI());
  }

  /**
   * The answer came from the provider we asked (RFC 9207), as far as the provider says so at all.
   */
  Future<Void> judgeIssuer(Optional<String> issuer) {
    return metadata
        .provider()
        .map(
            provider -> {
              String named =
                  provider.supportsAuthorizationResponseIssuerParam()
                      ? issuer.orElse("")
                      : issuer.orElse(config.upstream().issuer());
              if (!named.equals(config.upstream().issuer())) {
                throw UpstreamFailure.notBelieved("the answer names another issuer");
              }
              return (Void) null;
            });
  }

  /** The person the code stands for. */
  Future<UpstreamPerson> exchange(String code, SignIn signIn) {
    return metadata
        .provider()
        .compose(provider -> send(tokenRequest(provider, code, signIn)))
        .map(UpstreamProvider::idTokenOf)
        .compose(token -> idTokens.prove(token, signIn.nonce()));
  }

  private HTTPRequest tokenRequest(OIDCProviderMetadata provider, String code, SignIn signIn) {
    return new TokenRequest.Builder(
            provider.getTokenEndpointURI(),
            new ClientSecretPost(clientId(), new Secret(config.upstream().clientSecret().reveal())),
            new AuthorizationCodeGrant(
                new AuthorizationCode(code),
                callback(),
                new CodeVerifier(signIn.upstreamVerifier())))
        .build()
        .toHTTPRequest();
  }

  private Future<OutboundReply> send(HTTPRequest request) {
    return door.send(
            OutboundRequest.post(
                    request.getURI().toString(),
                    ContentType.APPLICATION_URLENCODED.toString(),
                    Buffer.buffer(request.getBody()))
                .header("Accept", "application/json")
                .within(TIMEOUT)
                .atMost(MOST_BYTES))
        .recover(UpstreamFailure::unavailable);
  }

  private static String idTokenOf(OutboundReply reply) {
    if (reply.status() >= 500) {
      throw UpstreamFailure.unavailable("its token endpoint answered " + reply.status());
    }
    try {
      HTTPResponse response = new HTTPResponse(reply.status());
      response.setContentType(reply.header("Content-Type").orElse("application/json"));
      response.setBody(reply.body().toString(StandardCharsets.UTF_8));
      if (OIDCTokenResponseParser.parse(response) instanceof OIDCTokenResponse tokens) {
        return tokens.getOIDCTokens().getIDTokenString();
      }
    } catch (ParseException broken) {
      throw UpstreamFailure.notBelieved("its token answer cannot be read");
    }
    throw UpstreamFailure.notBelieved("it refused the code");
  }

  private ClientID clientId() {
    return new ClientID(config.upstream().clientId());
  }

  private URI callback() {
    return URI.create(config.callback());
  }

  private static LangTag langTag(SignIn signIn) {
    try {
      return LangTag.parse(signIn.language().tag());
    } catch (LangTagException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
