package id.satuwarga.sdk.testkit.internal.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** Stands in for the server: publishes two keys and signs visit tokens, good ones and bad ones. */
public final class TokenMint implements AutoCloseable {
  private static final int NUMBER = 32;

  private final HttpServer web;
  private final KeyPair current = newKey();
  private final KeyPair next = newKey();
  private final KeyPair strange = newKey();

  private TokenMint(HttpServer web) {
    this.web = web;
  }

  /** On this port of this machine, 0 for any that is free. */
  public static TokenMint start(int port) {
    try {
      HttpServer web =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      TokenMint mint = new TokenMint(web);
      byte[] keys = mint.keys().getBytes(StandardCharsets.UTF_8);
      web.createContext(
          "/.well-known/jwks.json",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
          });
      web.start();
      return mint;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The issuer of the tokens. */
  public String address() {
    return "http://localhost:" + web.getAddress().getPort();
  }

  String sign(JsonObject claims) {
    return sign("satuwarga-visit+jwt", claims);
  }

  String sign(String type, JsonObject claims) {
    return signed(header("ES256", type, "test_1"), claims, current);
  }

  /** By the other of the two keys that are published. */
  String signByNextKey(JsonObject claims) {
    return signed(header("ES256", "satuwarga-visit+jwt", "test_2"), claims, next);
  }

  /** By a key that is not the server's, under the name of one that is. */
  String signByStranger(JsonObject claims) {
    return signByStranger("satuwarga-visit+jwt", claims);
  }

  String signByStranger(String type, JsonObject claims) {
    return signed(header("ES256", type, "test_1"), claims, strange);
  }

  /** By nobody. */
  String unsigned(JsonObject claims) {
    return part(header("none", "satuwarga-visit+jwt", "test_1")) + "." + part(claims) + ".";
  }

  @Override
  public void close() {
    web.stop(0);
  }

  private String keys() {
    JsonArray keys = new JsonArray();
    keys.add(jwk("test_1", (ECPublicKey) current.getPublic()));
    keys.add(jwk("test_2", (ECPublicKey) next.getPublic()));
    JsonObject set = new JsonObject();
    set.add("keys", keys);
    return set.toString();
  }

  private static JsonObject jwk(String id, ECPublicKey key) {
    JsonObject jwk = new JsonObject();
    jwk.addProperty("kty", "EC");
    jwk.addProperty("crv", "P-256");
    jwk.addProperty("use", "sig");
    jwk.addProperty("alg", "ES256");
    jwk.addProperty("kid", id);
    jwk.addProperty("x", base64(fixed(key.getW().getAffineX())));
    jwk.addProperty("y", base64(fixed(key.getW().getAffineY())));
    return jwk;
  }

  private static JsonObject header(String algorithm, String type, String keyId) {
    JsonObject header = new JsonObject();
    header.addProperty("alg", algorithm);
    header.addProperty("typ", type);
    header.addProperty("kid", keyId);
    return header;
  }

  private static String signed(JsonObject header, JsonObject claims, KeyPair key) {
    String text = part(header) + "." + part(claims);
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(key.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + base64(raw(signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK signs so", e);
    }
  }

  /** DER is SEQUENCE { INTEGER r, INTEGER s }; for P-256 every length fits one byte. */
  private static byte[] raw(byte[] der) {
    int rEnd = 4 + der[3];
    byte[] r = fixed(new BigInteger(Arrays.copyOfRange(der, 4, rEnd)));
    byte[] s = fixed(new BigInteger(Arrays.copyOfRange(der, rEnd + 2, der.length)));
    byte[] raw = Arrays.copyOf(r, 2 * NUMBER);
    System.arraycopy(s, 0, raw, NUMBER, NUMBER);
    return raw;
  }

  private static byte[] fixed(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[NUMBER];
    int used = Math.min(bytes.length, NUMBER);
    System.arraycopy(bytes, bytes.length - used, fixed, NUMBER - used, used);
    return fixed;
  }

  private static String part(JsonObject json) {
    return base64(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static KeyPair newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has this curve", e);
    }
  }
}
