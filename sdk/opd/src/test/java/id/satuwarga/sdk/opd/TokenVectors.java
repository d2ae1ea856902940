package id.satuwarga.sdk.opd;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes api-spec/vectors/tokens.json, always the same, from keys that are for tests only. */
final class TokenVectors {
  static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  static final String VISIT = "satuwarga-visit+jwt";
  static final String DATA = "satuwarga-data+jwt";
  static final long NOW = 1_795_318_200L;
  static final String ISSUER = "https://satuwarga.example";
  static final String OPD = "diskominfo-batam";

  private final JsonObject keys;
  private final JsonArray vectors = new JsonArray();

  private TokenVectors(String keys) {
    this.keys = JsonParser.parseString(keys).getAsJsonObject();
  }

  /** The whole file, from the text of test-keys.json. */
  static String of(String keys) {
    TokenVectors made = new TokenVectors(keys);
    made.good();
    made.claims();
    made.headers();
    made.keys();
    made.forms();
    JsonObject file = new JsonObject();
    file.addProperty(
        "about",
        "Tokens that an OPD's endpoint must take or refuse at the time now. Keys and tokens are for"
            + " tests only: no server ever uses them. README.md says what is what.");
    file.addProperty("issuer", ISSUER);
    file.addProperty("audience", OPD);
    file.addProperty("now", NOW);
    file.addProperty("clock_skew_seconds", 30);
    file.addProperty("longest_life_seconds", 900);
    file.add("jwks", made.published());
    file.add("vectors", made.vectors);
    return PRETTY.toJson(file) + "\n";
  }

  private void good() {
    taken("valid", "a visit, as the gateway mints it", token(it -> it));
    taken("valid-second-key", "two keys are live while one follows the other", signed("live-2"));
    taken(
        "valid-audience-in-a-list",
        "an audience of one may stand in a list",
        token(it -> claim(it, "aud", "[\"diskominfo-batam\"]")));
    taken("valid-without-claims", "nothing was shared", token(it -> claim(it, "claims", null)));
    taken(
        "valid-expired-within-skew",
        "29 seconds over",
        token(it -> claim(it, "exp", "" + (NOW - 29))));
    taken(
        "valid-not-before-within-skew",
        "30 seconds early",
        token(it -> claim(it, "nbf", "" + (NOW + 30))));
    vector(
        "valid-data",
        "data",
        "taken",
        "another OPD reads data",
        compact(header(DATA, "live-1"), data(), "live-1"));
  }

  private void claims() {
    refused(
        "expired",
        "30 seconds over: the skew is used up",
        token(it -> claim(it, "exp", "" + (NOW - 30))));
    refused("expired-long-ago", "since an hour", token(it -> claim(it, "exp", "" + (NOW - 3_600))));
    refused("not-yet-valid", "from in a minute on", token(it -> claim(it, "nbf", "" + (NOW + 60))));
    refused(
        "issued-in-the-future",
        "minted in a minute",
        token(it -> claim(it, "iat", "" + (NOW + 60))));
    refused("lives-too-long", "a day", token(it -> claim(it, "exp", "" + (NOW + 86_400))));
    refused("exp-missing", "it would live for ever", token(it -> claim(it, "exp", null)));
    refused(
        "exp-text", "a number in quotes", token(it -> claim(it, "exp", "\"" + (NOW + 300) + "\"")));
    refused("exp-fraction", "no whole number", token(it -> claim(it, "exp", (NOW + 300) + ".5")));
    refused("exp-power", "1.8e9", token(it -> claim(it, "exp", "1.795318400e9")));
    refused("exp-negative", "before the epoch", token(it -> claim(it, "exp", "-1")));
    refused("audience-other", "for another OPD", token(it -> claim(it, "aud", "\"dinkes-batam\"")));
    refused(
        "audience-two",
        "for this OPD and another",
        token(it -> claim(it, "aud", "[\"diskominfo-batam\",\"dinkes-batam\"]")));
    refused("audience-missing", "for nobody", token(it -> claim(it, "aud", null)));
    refused(
        "issuer-other",
        "of another server",
        token(it -> claim(it, "iss", "\"https://satuwarga.example.com\"")));
    refused(
        "issuer-slash",
        "an issuer is compared letter by letter",
        token(it -> claim(it, "iss", "\"https://satuwarga.example/\"")));
    refused("subject-missing", "of no citizen", token(it -> claim(it, "sub", null)));
    refused("subject-number", "a number instead of a text", token(it -> claim(it, "sub", "7")));
    refused("visit-empty", "of no visit", token(it -> claim(it, "visit_id", "\"\"")));
    refused(
        "claims-number",
        "what is shared is text",
        token(it -> claim(it, "claims", "{\"nik\":9901011234560001}")));
  }

  private void headers() {
    refused("type-other", "an ID token", compact(header("JWT", "live-1"), visit(), "live-1"));
    refused(
        "type-missing",
        "of no type",
        compact("{\"alg\":\"ES256\",\"kid\":\"live-1\"}", visit(), "live-1"));
    refused(
        "data-token-as-visit",
        "a token for reading data opens no visit",
        compact(header(DATA, "live-1"), data(), "live-1"));
    refused(
        "data-token-with-visit-claims",
        "nor when it says all that a visit says",
        compact(header(DATA, "live-1"), visit(), "live-1"));
    vector(
        "visit-token-as-data",
        "data",
        "refused",
        "a token of a visit reads no data",
        token(it -> it));
    vector(
        "visit-token-with-data-claims",
        "data",
        "refused",
        "nor when it says all that a reading says",
        compact(header(VISIT, "live-1"), data(), "live-1"));
    refused(
        "alg-none",
        "not signed",
        base64("{\"alg\":\"none\",\"typ\":\"" + VISIT + "\"}") + "." + base64(visit()) + ".");
    refused(
        "alg-none-with-signature",
        "says that it is not signed, and is",
        compact(
            "{\"alg\":\"none\",\"typ\":\"" + VISIT + "\",\"kid\":\"live-1\"}", visit(), "live-1"));
    refused("alg-hs256", "the public key taken as a shared secret", hmac());
    refused(
        "alg-lower-case",
        "es256 is no algorithm",
        compact(header(VISIT, "live-1").replace("ES256", "es256"), visit(), "live-1"));
    refused(
        "crit",
        "asks to be understood and is not",
        compact(with("\"crit\":[\"b64\"],\"b64\":true"), visit(), "live-1"));
    refused(
        "crit-empty",
        "a header of ours has no other member",
        compact(with("\"crit\":[]"), visit(), "live-1"));
    refused(
        "jwk-in-header",
        "brings its own key",
        compact(
            with("\"jwk\":" + jwk("stranger")).replace("live-1", "stranger"), visit(), "stranger"));
    refused(
        "jku-in-header",
        "names where its key is",
        compact(with("\"jku\":\"https://contoh.example/jwks.json\""), visit(), "live-1"));
    refused(
        "x5c-in-header",
        "brings a certificate",
        compact(with("\"x5c\":[\"AAAA\"]"), visit(), "live-1"));
    refused(
        "header-member-twice",
        "readers would differ",
        compact(with("\"alg\":\"ES256\""), visit(), "live-1"));
  }

  private void keys() {
    refused("key-rotated-away", "once live, no longer published", signed("retired"));
    refused("key-unknown", "a key nobody knows", signed("stranger"));
    refused(
        "key-missing",
        "names no key",
        compact("{\"alg\":\"ES256\",\"typ\":\"" + VISIT + "\"}", visit(), "live-1"));
    refused(
        "key-of-another",
        "signed by one live key, names the other",
        compact(header(VISIT, "live-2"), visit(), "live-1"));
    refused(
        "key-other-curve",
        "names a key of P-384",
        compact(header(VISIT, "p384"), visit(), "live-1"));
    refused(
        "key-for-encryption",
        "names a key that is not for signing",
        compact(header(VISIT, "enc"), visit(), "enc"));
  }

  private void forms() {
    String good = token(it -> it);
    String[] part = good.split("\\.", -1);
    refused(
        "payload-tampered",
        "another citizen",
        part[0] + "." + base64(visit().replace("p1_", "p2_")) + "." + part[2]);
    refused(
        "header-tampered",
        "another type, signed as the right one",
        base64(header(DATA, "live-1")) + "." + part[1] + "." + part[2]);
    refused(
        "signature-tampered",
        "one bit",
        part[0]
            + "."
            + part[1]
            + "."
            + (part[2].charAt(0) == 'A' ? 'B' : 'A')
            + part[2].substring(1));
    refused(
        "signature-zeros",
        "r and s are 0, which some take (CVE-2022-21449)",
        part[0] + "." + part[1] + "." + base64(new byte[64]));
    refused(
        "signature-short",
        "63 bytes",
        part[0] + "." + part[1] + "." + base64(java.util.Arrays.copyOf(bytes(part[2]), 63)));
    refused(
        "signature-s-beyond-n",
        "s + n is no signature",
        part[0] + "." + part[1] + "." + beyond(bytes(part[2])));
    refused("signature-empty", "none", part[0] + "." + part[1] + ".");
    refused("padded", "base64url has no =", part[0] + "." + part[1] + "." + part[2] + "==");
    refused(
        "stray-bits",
        "another text for the same bytes",
        part[0] + "." + part[1] + "." + stray(part[2]));
    refused(
        "base64-plain",
        "base64, not base64url",
        base64(header(VISIT, "live-1"))
            + "."
            + Base64.getEncoder()
                .withoutPadding()
                .encodeToString(
                    "{\"sub\":\"\u00ff\u00fe\u00ff>?\"}".getBytes(StandardCharsets.UTF_8))
            + "."
            + part[2]);
    refused("line-break", "a line break behind it", good + "\n");
    refused("two-parts", "no signature at all", part[0] + "." + part[1]);
    refused("four-parts", "one part more", good + ".AAAA");
    refused("five-parts", "encrypted", part[0] + ".AA.AA.AA.AA");
    refused("empty", "nothing", "");
    refused(
        "payload-member-twice",
        "readers would differ",
        compact(
            header(VISIT, "live-1"),
            visit().replaceFirst("\\{", "{\"aud\":\"dinkes-batam\","),
            "live-1"));
    refused(
        "payload-array",
        "no object",
        compact(header(VISIT, "live-1"), "[" + visit() + "]", "live-1"));
    refused(
        "payload-and-more",
        "something follows",
        compact(header(VISIT, "live-1"), visit() + "{}", "live-1"));
    refused("payload-null-member", "null says nothing", token(it -> claim(it, "claims", "null")));
    refused(
        "payload-deep",
        "arrays in arrays, 200 deep",
        compact(
            header(VISIT, "live-1"),
            visit().replaceFirst("\\{", "{\"x\":" + "[".repeat(200) + "]".repeat(200) + ","),
            "live-1"));
    refused(
        "huge",
        "over 8,192 characters",
        token(it -> claim(it, "jti", "\"" + "x".repeat(8_192) + "\"")));
  }

  private void taken(String name, String why, String token) {
    vector(name, "visit", "taken", why, token);
  }

  private void refused(String name, String why, String token) {
    vector(name, "visit", "refused", why, token);
  }

  private void vector(String name, String as, String verdict, String why, String token) {
    JsonObject vector = new JsonObject();
    vector.addProperty("name", name);
    vector.addProperty("as", as);
    vector.addProperty("verdict", verdict);
    vector.addProperty("why", why);
    vector.addProperty("token", token);
    vectors.add(vector);
  }

  private JsonObject published() {
    JsonArray all = new JsonArray();
    for (Map.Entry<String, com.google.gson.JsonElement> key : keys.entrySet()) {
      if (key.getValue().isJsonObject()
          && key.getValue().getAsJsonObject().has("published")
          && key.getValue().getAsJsonObject().get("published").getAsBoolean()) {
        all.add(JsonParser.parseString(jwk(key.getKey())));
      }
    }
    JsonObject jwks = new JsonObject();
    jwks.add("keys", all);
    return jwks;
  }

  /** The public half of a key, as JSON. */
  private String jwk(String keyId) {
    JsonObject key = keys.getAsJsonObject(keyId);
    if (key.has("jwk")) {
      return key.get("jwk").toString();
    }
    BigInteger[] point = DeterministicEs256.publicPoint(secret(keyId));
    return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\""
        + key.get("use").getAsString()
        + "\",\"kid\":\""
        + keyId
        + "\",\"x\":\""
        + base64(DeterministicEs256.bytes(point[0]))
        + "\",\"y\":\""
        + base64(DeterministicEs256.bytes(point[1]))
        + "\"}";
  }

  private BigInteger secret(String keyId) {
    return new BigInteger(keys.getAsJsonObject(keyId).get("d").getAsString(), 16);
  }

  private String signed(String keyId) {
    return compact(header(VISIT, keyId), visit(), keyId);
  }

  private String token(UnaryOperator<String> change) {
    return compact(header(VISIT, "live-1"), change.apply(visit()), "live-1");
  }

  private String compact(String header, String payload, String keyId) {
    String text = base64(header) + "." + base64(payload);
    return text + "." + base64(DeterministicEs256.sign(secret(keyId), text));
  }

  private String hmac() {
    String text = base64(header(VISIT, "live-1").replace("ES256", "HS256")) + "." + base64(visit());
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(jwk("live-1").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return text + "." + base64(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String with(String member) {
    String header = header(VISIT, "live-1");
    return header.substring(0, header.length() - 1) + "," + member + "}";
  }

  private static String header(String type, String keyId) {
    return "{\"alg\":\"ES256\",\"typ\":\"" + type + "\",\"kid\":\"" + keyId + "\"}";
  }

  private static String visit() {
    return "{\"iss\":\""
        + ISSUER
        + "\",\"aud\":\""
        + OPD
        + "\",\"sub\":\"p1_Yk3vQx0m6c2Zr8sT5uW7aB9dE1fG3hJ4\",\"iat\":"
        + NOW
        + ",\"exp\":"
        + (NOW + 300)
        + ",\"jti\":\"0199c7a2-0000-7c3a-9f10-3a5b7c9d1e2f\",\"app_id\":\"id.batam.apekesah\","
        + "\"visit_id\":\"0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e2f\",\"region\":\"21.71.02.1001\",\"lang\":\"id\",\"claims\":{\"name\":\"Siti"
        + " Rahmawati\"}}";
  }

  private static String data() {
    return "{\"iss\":\""
        + ISSUER
        + "\",\"aud\":\""
        + OPD
        + "\",\"sub\":\"p1_Yk3vQx0m6c2Zr8sT5uW7aB9dE1fG3hJ4\",\"iat\":"
        + NOW
        + ",\"exp\":"
        + (NOW + 300)
        + ",\"jti\":\"0199c7a2-1111-7c3a-9f10-3a5b7c9d1e2f\",\"app_id\":\"id.batam.kependudukan\","
        + "\"source\":\"family-card\",\"reader\":\"id.kepri.kendaraan\"}";
  }

  /** The payload with one member changed, put at its end, or taken out. */
  private static String claim(String payload, String name, String value) {
    String without = payload.replaceFirst(",\"" + name + "\":(\"[^\"]*\"|[0-9]+|\\{[^}]*})", "");
    if (name.equals("iss")) {
      without = payload.replaceFirst("\"iss\":\"[^\"]*\",", "");
    }
    return value == null
        ? without
        : without.substring(0, without.length() - 1) + ",\"" + name + "\":" + value + "}";
  }

  private static String beyond(byte[] signature) {
    BigInteger s =
        new BigInteger(1, java.util.Arrays.copyOfRange(signature, 32, 64))
            .add(DeterministicEs256.N);
    byte[] all = java.util.Arrays.copyOf(signature, 65);
    byte[] tail = s.toByteArray();
    System.arraycopy(
        tail,
        Math.max(0, tail.length - 33),
        all,
        65 - Math.min(33, tail.length),
        Math.min(33, tail.length));
    return base64(all);
  }

  /** 64 bytes leave four bits of the last letter unused. */
  private static String stray(String part) {
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = letters.indexOf(part.charAt(part.length() - 1));
    return part.substring(0, part.length() - 1) + letters.charAt(last | 1);
  }

  private static byte[] bytes(String base64) {
    return Base64.getUrlDecoder().decode(base64);
  }

  private static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
