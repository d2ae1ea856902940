package id.satuwarga.sample.ground.desk;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider at which officers sign in: code with PKCE and nonce, messages by the Nimbus
 * library.
 */
final class OfficerProvider {
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final Duration GOOD_FOR = Duration.ofHours(1);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private final Issuer issuer;
  private final ClientID client;
  private final Secret secret;
  private final URI back;
  private final Clock clock;
  private @Nullable OIDCProviderMetadata known;
  private Instant askAgain = Instant.MIN;

  OfficerProvider(String issuer, String client, String secret, URI back, Clock clock) {
    this.clock = clock;
    this.issuer = new Issuer(issuer);
    this.client = new ClientID(client);
    this.secret = new Secret(secret);
    this.back = back;
  }

  /** Address to which the officer's browser goes. */
  URI begin(String state, String nonce, String verifier) throws IOException {
    return new AuthenticationRequest.Builder(
            com.nimbusds.oauth2.sdk.ResponseType.CODE, new Scope("openid", "profile"), client, back)
        .endpointURI(metadata().getAuthorizationEndpointURI())
        .state(new State(state))
        .nonce(new Nonce(nonce))
        .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * The person behind the code, or nothing when the provider or the token does not stand up to the
   * checks.
   */
  Optional<Person> finish(String code, String nonce, String verifier) throws IOException {
    OIDCProviderMetadata metadata = metadata();
    HTTPRequest request =
        new TokenRequest.Builder(
                metadata.getTokenEndpointURI(),
                new ClientSecretBasic(client, secret),
                new AuthorizationCodeGrant(
                    new AuthorizationCode(code), back, new CodeVerifier(verifier)))
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(TIMEOUT_MILLIS);
    request.setReadTimeout(TIMEOUT_MILLIS);
    try {
      if (!(OIDCTokenResponseParser.parse(request.send()) instanceof OIDCTokenResponse answer)) {
        return Optional.empty();
      }
      IDTokenValidator validator =
          new IDTokenValidator(issuer, client, JWSAlgorithm.ES256, metadata.getJWKSetURI().toURL());
      IDTokenClaimsSet claims =
          validator.validate(answer.getOIDCTokens().getIDToken(), new Nonce(nonce));
      String name = Objects.requireNonNullElse(claims.getStringClaim("name"), "Petugas");
      return Optional.of(new Person(claims.getSubject().getValue(), name));
    } catch (ParseException
        | com.nimbusds.jose.proc.BadJOSEException
        | com.nimbusds.jose.JOSEException e) {
      return Optional.empty();
    }
  }

  /** The provider's description, fetched once an hour; after a failure not again for a while. */
  private synchronized OIDCProviderMetadata metadata() throws IOException {
    if (!clock.instant().isBefore(askAgain)) {
      known = null;
      askAgain = clock.instant().plus(AFTER_FAILURE);
      known = described();
      askAgain = clock.instant().plus(GOOD_FOR);
    }
    if (known == null) {
      throw new IOException("The identity provider's description cannot be read for now");
    }
    return known;
  }

  private OIDCProviderMetadata described() throws IOException {
    try {
      return OIDCProviderMetadata.resolve(issuer, TIMEOUT_MILLIS, TIMEOUT_MILLIS);
    } catch (com.nimbusds.oauth2.sdk.GeneralException e) {
      throw new IOException("The identity provider's description cannot be read", e);
    }
  }

  /** Somebody the provider knows. */
  record Person(String subject, String name) {}
}
