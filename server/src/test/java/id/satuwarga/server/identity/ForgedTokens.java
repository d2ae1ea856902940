package id.satuwarga.server.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.platform.jwt.RawToken;
import id.satuwarga.server.platform.jwt.SigningKey;
import id.satuwarga.server.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tokens that differ from an honest one in exactly one way. */
public final class ForgedTokens {
  private final TestServer server;
  private final TestSessions sessions;
  private final SigningKey key;

  public ForgedTokens(TestServer server) {
    this.server = server;
    IdentityConfig config = server.config().identity();
    this.sessions = new TestSessions(config, server.database(), server.clock());
    this.key = new KeyFile(config.keysFile(), config.mode()).load().signer();
  }

  /** What is wrong with the token, and what its bearer is told. */
  public enum Flaw {
    EXPIRED("token-expired"),
    WRONG_AUDIENCE("token-invalid"),
    WRONG_ISSUER("token-invalid"),
    WRONG_TYPE("token-invalid"),
    WRONG_KEY("token-invalid"),
    CHANGED("token-invalid");

    public final String slug;

    Flaw(String slug) {
      this.slug = slug;
    }
  }

  /** Like that of a new session of this citizen. */
  public String citizen(String person, Flaw flaw) {
    return forge(honest(person), flaw);
  }

  /** Like that of this agency's back end. */
  public String opd(String code, Flaw flaw) {
    return forge(TestServer.await(sessions.opdToken(code)).orElseThrow(), flaw);
  }

  /** The token of a session that its citizen has ended. */
  public String ofEndedSession(String person) {
    String token = honest(person);
    server.withToken(token).delete("/v1/session").hasStatus(204);
    return token;
  }

  private String honest(String person) {
    return TestServer.await(sessions.citizenId(person).compose(sessions::accessToken));
  }

  private String forge(String honest, Flaw flaw) {
    String[] parts = honest.split("\\.", -1);
    ObjectNode header = decode(parts[0]);
    ObjectNode claims = decode(parts[1]);
    long now = server.clock().instant().getEpochSecond();
    switch (flaw) {
      case EXPIRED -> claims.put("iat", now - 900).put("exp", now - 300);
      case WRONG_AUDIENCE -> claims.put("aud", "diskominfo-batam");
      case WRONG_ISSUER -> claims.put("iss", "https://lain.example");
      case WRONG_TYPE -> header.put("typ", "satuwarga-visit+jwt");
      case CHANGED -> {
        claims.put("jti", "lain");
        return RawToken.encode(header.toString())
            + "."
            + RawToken.encode(claims.toString())
            + "."
            + parts[2];
      }
      case WRONG_KEY -> {
        SigningKey other = SigningKey.generate(key.verifyingKey().keyId());
        return RawToken.signed(other, header.toString(), claims.toString());
      }
    }
    return RawToken.signed(key, header.toString(), claims.toString());
  }

  private static ObjectNode decode(String part) {
    byte[] json = Base64.getUrlDecoder().decode(part);
    return (ObjectNode) Json.tree(new String(json, StandardCharsets.UTF_8));
  }
}
