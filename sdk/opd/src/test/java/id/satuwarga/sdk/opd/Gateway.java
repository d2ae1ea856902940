package id.satuwarga.sdk.opd;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The server's side: publishes keys and mints visit tokens with a library that is not ours. */
public final class Gateway implements AutoCloseable {
  static final String OPD = "diskominfo-batam";
  static final String VISIT = "0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e2f";
  static final String SUBJECT = "p1_Yk3vQx0m6c2Zr8sT5uW7aB9dE1fG3hJ4";

  final AtomicInteger fetches = new AtomicInteger();
  private final HttpServer web;
  private final Clock clock;
  private volatile ECKey key = newKey("test_1");
  private volatile JWKSet published = new JWKSet(key.toPublicJWK());
  private volatile int status = 200;

  public Gateway(Clock clock) throws IOException {
    this.clock = clock;
    web = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    web.createContext(
        "/.well-known/jwks.json",
        exchange -> {
          fetches.incrementAndGet();
          byte[] body = published.toString().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    web.start();
  }

  public String issuer() {
    return "http://localhost:" + web.getAddress().getPort();
  }

  /** Signs with a new key from now on; both are published. */
  void rotate(String keyId) {
    ECKey old = key;
    key = newKey(keyId);
    published = new JWKSet(List.of(old.toPublicJWK(), key.toPublicJWK()));
  }

  /** Publishes another key under the same id, and one more that signs from now on. */
  void replaces(String keyId) {
    ECKey other = newKey(key.getKeyID());
    key = newKey(keyId);
    published = new JWKSet(List.of(other.toPublicJWK(), key.toPublicJWK()));
  }

  /** Signs with a key that is not published. */
  void signsWithUnpublishedKey(String keyId) {
    key = newKey(keyId);
  }

  void answers(int code) {
    status = code;
  }

  /** A good token. */
  public String token() {
    return token(new HashMap<>());
  }

  /** A token with some claims changed; null takes one out. */
  public String token(Map<String, Object> changed) {
    return token("satuwarga-visit+jwt", changed);
  }

  /** A good token for reading data, with some claims changed. */
  String dataToken(Map<String, Object> changed) {
    Map<String, Object> claims = new HashMap<>();
    for (String ofVisits : List.of("visit_id", "region", "lang", "claims")) {
      claims.put(ofVisits, null);
    }
    claims.put("source", "family-card");
    claims.put("reader", "id.kepri.kendaraan");
    claims.putAll(changed);
    return token("satuwarga-data+jwt", claims);
  }

  String token(String type, Map<String, Object> changed) {
    long now = clock.instant().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer());
    claims.put("aud", OPD);
    claims.put("sub", SUBJECT);
    claims.put("iat", now);
    claims.put("exp", now + 300);
    claims.put("jti", "0199c7a2-0000-7c3a-9f10-3a5b7c9d1e2f");
    claims.put("app_id", "id.batam.apekesah");
    claims.put("visit_id", VISIT);
    claims.put("region", "21.71.02.1001");
    claims.put("lang", "id");
    claims.put("claims", Map.of("name", "Siti Rahmawati"));
    changed.forEach(
        (name, value) -> {
          if (value == null) {
            claims.remove(name);
          } else {
            claims.put(name, value);
          }
        });
    return signed(
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType(type))
            .keyID(key.getKeyID())
            .build(),
        new Payload(claims));
  }

  String signed(JWSHeader header, Payload payload) {
    try {
      JWSObject token = new JWSObject(header, payload);
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String keyId() {
    return key.getKeyID();
  }

  ECKey key() {
    return key;
  }

  private static ECKey newKey(String keyId) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(keyId).keyUse(KeyUse.SIGNATURE).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    web.stop(0);
  }
}
