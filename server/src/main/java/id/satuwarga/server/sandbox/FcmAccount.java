package id.satuwarga.server.sandbox;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.satuwarga.server.platform.config.Secret;
import id.satuwarga.server.platform.id.Tokens;
import id.satuwarga.server.platform.json.Json;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The stand-in's own service account: a key made when first asked for, never written down, and the
 * access tokens that were handed out for what it signed.
 */
final class FcmAccount {
  static final String PROJECT = "satuwarga-sandbox";
  private static final String EMAIL = "push@" + PROJECT + ".iam.gserviceaccount.example";
  private static final String AUDIENCE = "https://oauth2.googleapis.com/token";
  private static final int BITS = 2_048;
  private final Tokens tokens;
  private final Set<String> handedOut = ConcurrentHashMap.newKeySet();
  private @Nullable RSAKey key;

  FcmAccount(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Takes a moment the first time: most processes of a sandbox never push. */
  private synchronized RSAKey key() {
    RSAKey made = key;
    if (made == null) {
      try {
        made = new RSAKeyGenerator(BITS).generate();
      } catch (JOSEException impossible) {
        throw new IllegalStateException("this Java makes no RSA keys", impossible);
      }
      key = made;
    }
    return made;
  }

  /** In the form in which Google hands accounts out. */
  Secret file(String tokenAddress) {
    try {
      Map<String, String> file = new LinkedHashMap<>();
      file.put("type", "service_account");
      file.put("project_id", PROJECT);
      file.put("private_key_id", "sandbox");
      file.put("private_key", pem(key().toRSAPrivateKey().getEncoded()));
      file.put("client_email", EMAIL);
      file.put("client_id", "0");
      file.put("token_uri", tokenAddress);
      return new Secret(Json.write(file));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String pem(byte[] encoded) {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
        + "\n-----END PRIVATE KEY-----\n";
  }

  /**
   * Whether the assertion is one of ours. Google's client names Google's address, wherever it goes.
   */
  boolean signed(String assertion) {
    try {
      SignedJWT jwt = SignedJWT.parse(assertion);
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      return jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
          && jwt.verify(new RSASSAVerifier(key().toRSAPublicKey()))
          && EMAIL.equals(claims.getIssuer())
          && claims.getAudience().contains(AUDIENCE)
          && claims.getExpirationTime() != null;
    } catch (ParseException | JOSEException unreadable) {
      return false;
    }
  }

  String newToken() {
    String token = tokens.random();
    handedOut.add(token);
    return token;
  }

  boolean knows(String token) {
    return handedOut.contains(token);
  }
}
