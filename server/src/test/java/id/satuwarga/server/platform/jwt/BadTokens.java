package id.satuwarga.server.platform.jwt;

import static id.satuwarga.server.platform.jwt.RawToken.encode;
import static id.satuwarga.server.platform.jwt.RawToken.header;
import static id.satuwarga.server.platform.jwt.RawToken.signed;
import static id.satuwarga.server.platform.jwt.RawToken.signedParts;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Made from one good token: every way we know of to make it bad, each by its name. Whoever takes
 * tokens runs this whole table.
 *
 * @param now in seconds, by the clock of whoever judges
 */
public record BadTokens(SigningKey key, String type, String claims, long now) {
  private static final BigInteger ORDER =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

  public String good() {
    return signed(key, header(type, key), claims);
  }

  public Map<String, String> all() {
    Map<String, String> table = new LinkedHashMap<>();
    form(table);
    headers(table);
    signatures(table);
    times(table);
    identities(table);
    return table;
  }

  private void form(Map<String, String> table) {
    String[] parts = good().split("\\.", -1);
    table.put("nothing but dots", "..");
    table.put("two parts", parts[0] + "." + parts[1]);
    table.put("four parts", good() + "." + parts[2]);
    table.put("five parts as an encrypted one", good() + ".AAAA.AAAA");
    table.put("empty claims", signedParts(key, parts[0], ""));
    table.put("padding after the header", signedParts(key, parts[0] + "=", parts[1]));
    table.put("padding after the claims", signedParts(key, parts[0], parts[1] + "=="));
    table.put("padding after the signature", good() + "==");
    table.put("a space before the end", good().substring(0, good().length() - 1) + " ");
    table.put(
        "the other base64 alphabet",
        signedParts(
            key,
            parts[0],
            encode("{\"a\":\"~~~???\"}").replace('-', '+').replace('_', '/') + "+/"));
    table.put("stray bits at the signature's end", strayBits(good()));
    table.put("longer than 4 kB", withClaim("pad", "\"" + "x".repeat(4096) + "\""));
    table.put("a megabyte", withClaim("pad", "\"" + "x".repeat(1 << 20) + "\""));
    table.put("claims that are a list", signed(key, header(type, key), "[]"));
    table.put("claims that are no JSON", signed(key, header(type, key), "exp=1"));
    table.put("claims with something after", signed(key, header(type, key), claims + "{}"));
    table.put("claims in broken UTF-8", signedParts(key, parts[0], encode(brokenUtf8())));
    table.put("claims nested deep", withClaim("deep", "[".repeat(20) + "]".repeat(20)));
    table.put("duplicate claim", signed(key, header(type, key), doubled("\"iss\":\"other\"")));
    table.put("duplicate end", signed(key, header(type, key), doubled("\"exp\":" + (now + 5))));
  }

  private void headers(Map<String, String> table) {
    String id = key.verifyingKey().keyId();
    table.put(
        "alg none",
        encode("{\"alg\":\"none\",\"typ\":\"" + type + "\",\"kid\":\"" + id + "\"}")
            + "."
            + encode(claims)
            + ".");
    table.put("alg none, signed", withHeader("none", type, id, ""));
    table.put("alg NONE", withHeader("NONE", type, id, ""));
    table.put("alg es256 in small letters", withHeader("es256", type, id, ""));
    table.put("alg ES384", withHeader("ES384", type, id, ""));
    table.put("alg RS256", withHeader("RS256", type, id, ""));
    table.put(
        "HS256 with the public key as secret",
        RawToken.hmac(
            (key.verifyingKey().x() + key.verifyingKey().y()).getBytes(StandardCharsets.US_ASCII),
            "{\"alg\":\"HS256\",\"typ\":\"" + type + "\",\"kid\":\"" + id + "\"}",
            claims));
    table.put(
        "alg missing", signed(key, "{\"typ\":\"" + type + "\",\"kid\":\"" + id + "\"}", claims));
    table.put(
        "alg a number",
        signed(key, "{\"alg\":256,\"typ\":\"" + type + "\",\"kid\":\"" + id + "\"}", claims));
    table.put("alg twice", withHeader("ES256", type, id, ",\"alg\":\"none\""));
    table.put("kid missing", signed(key, "{\"alg\":\"ES256\",\"typ\":\"" + type + "\"}", claims));
    table.put("kid empty", withHeader("ES256", type, "", ""));
    table.put("kid unknown", withHeader("ES256", type, "test_nobody", ""));
    table.put("kid a path", withHeader("ES256", type, "../../dev/null", ""));
    table.put("kid with SQL in it", withHeader("ES256", type, "' OR '1'='1", ""));
    table.put(
        "kid of the other mode", withHeader("ES256", type, id.replace("test_", "live_") + "x", ""));
    table.put("unknown crit", withHeader("ES256", type, id, ",\"crit\":[\"b64\"],\"b64\":false"));
    table.put("empty crit", withHeader("ES256", type, id, ",\"crit\":[]"));
    table.put("own key in jwk", withHeader("ES256", type, id, ",\"jwk\":{}"));
    table.put(
        "own key by jku", withHeader("ES256", type, id, ",\"jku\":\"https://evil.example/jwks\""));
    table.put("own chain in x5c", withHeader("ES256", type, id, ",\"x5c\":[\"AAAA\"]"));
    table.put("compressed", withHeader("ES256", type, id, ",\"zip\":\"DEF\""));
    table.put("a header nobody asked for", withHeader("ES256", type, id, ",\"nonce\":\"x\""));
    table.put("type of something else", withHeader("ES256", "visit+jwt", id, ""));
    table.put(
        "type a number",
        signed(key, "{\"alg\":\"ES256\",\"typ\":1,\"kid\":\"" + id + "\"}", claims));
    table.put("header a list", signed(key, "[]", claims));
  }

  private void signatures(Map<String, String> table) {
    String[] parts = good().split("\\.", -1);
    SigningKey stranger = SigningKey.generate(key.verifyingKey().keyId());
    table.put("signed by a stranger under our kid", signed(stranger, header(type, key), claims));
    table.put("claims changed", parts[0] + "." + encode(claims + " ") + "." + parts[2]);
    table.put("signature of zeros", parts[0] + "." + parts[1] + "." + encode(new byte[64]));
    table.put(
        "signature of the order itself", parts[0] + "." + parts[1] + "." + encode(orderTwice()));
    table.put("signature cut short", good().substring(0, good().length() - 4));
    table.put("signature too long", good() + "AAAA");
    table.put("signature missing", parts[0] + "." + parts[1] + ".");
  }

  private void times(Map<String, String> table) {
    table.put("exp missing", signed(key, header(type, key), without("exp")));
    table.put("exp as text", replaced("exp", "\"" + (now + 50) + "\""));
    table.put("exp with a fraction", replaced("exp", (now + 50) + ".5"));
    table.put("exp as power of ten", replaced("exp", "1e12"));
    table.put("exp null", replaced("exp", "null"));
    table.put("exp negative", replaced("exp", "-1"));
    table.put("exp beyond long", replaced("exp", "99999999999999999999"));
    table.put("exp in milliseconds", replaced("exp", (now + 50) + "000"));
    BadTokens old = new BadTokens(key, type, memberReplaced("iat", Long.toString(now - 7200)), now);
    table.put("expired", old.replaced("exp", Long.toString(now - 3600)));
    table.put("made in the future", replaced("iat", Long.toString(now + 3600)));
    table.put("iat as text", replaced("iat", "\"" + now + "\""));
    table.put("not yet", withClaim("nbf", Long.toString(now + 3600)));
    table.put("nbf as text", withClaim("nbf", "\"0\""));
  }

  private void identities(Map<String, String> table) {
    table.put("iss missing", signed(key, header(type, key), without("iss")));
    table.put("iss of somebody else", replaced("iss", "\"https://evil.example\""));
    table.put("iss a list", replaced("iss", "[\"http://localhost\"]"));
    table.put("aud missing", signed(key, header(type, key), without("aud")));
    table.put("aud of somebody else", replaced("aud", "\"dinkes-batam\""));
    table.put("aud empty list", replaced("aud", "[]"));
    table.put("aud two", replaced("aud", "[\"a\",\"b\"]"));
    table.put("sub missing", signed(key, header(type, key), without("sub")));
    table.put("sub a number", replaced("sub", "7"));
    table.put("sub empty", replaced("sub", "\"\""));
  }

  private String withHeader(String alg, String typ, String kid, String more) {
    return signed(
        key,
        "{\"alg\":\"" + alg + "\",\"typ\":\"" + typ + "\",\"kid\":\"" + kid + "\"" + more + "}",
        claims);
  }

  private String withClaim(String name, String json) {
    return signed(key, header(type, key), doubled("\"" + name + "\":" + json));
  }

  private String doubled(String member) {
    return claims.substring(0, claims.length() - 1) + "," + member + "}";
  }

  private String replaced(String name, String json) {
    return signed(key, header(type, key), memberReplaced(name, json));
  }

  private String memberReplaced(String name, String json) {
    String rest = without(name);
    return rest.substring(0, rest.length() - 1) + ",\"" + name + "\":" + json + "}";
  }

  private String without(String name) {
    String rest = claims.replaceFirst("\"" + name + "\":(\"[^\"]*\"|\\[[^\\]]*\\]|[0-9]+),?", "");
    return rest.replace(",}", "}");
  }

  private static String strayBits(String token) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = alphabet.indexOf(token.charAt(token.length() - 1));
    return token.substring(0, token.length() - 1) + alphabet.charAt(last | 1);
  }

  private static byte[] brokenUtf8() {
    return new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};
  }

  private static byte[] orderTwice() {
    byte[] half = ORDER.toByteArray();
    byte[] both = new byte[64];
    System.arraycopy(half, half.length - 32, both, 0, 32);
    System.arraycopy(half, half.length - 32, both, 32, 32);
    return both;
  }
}
