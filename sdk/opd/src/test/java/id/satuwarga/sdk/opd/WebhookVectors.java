package id.satuwarga.sdk.opd;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes api-spec/vectors/webhooks.json, always the same, from secrets that are for tests only. */
final class WebhookVectors {
  static final long NOW = TokenVectors.NOW;
  private static final String ID = "msg_0199c7a25b1e7c3a9f103a5b7c9d1e2f";
  private static final String BODY =
      "{\"type\":\"notice.delivered\",\"notice_id\":\"0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e07\"}";

  private final JsonObject secrets;
  private final JsonArray vectors = new JsonArray();

  private WebhookVectors(String keys) {
    this.secrets =
        JsonParser.parseString(keys).getAsJsonObject().getAsJsonObject("webhook-secrets");
  }

  /** The whole file, from the text of test-keys.json. */
  static String of(String keys) {
    WebhookVectors made = new WebhookVectors(keys);
    made.taken();
    made.refused();
    JsonObject file = new JsonObject();
    file.addProperty(
        "about",
        "Webhooks that an OPD must take or refuse at the time now, when it has both secrets. They"
            + " are for tests only: no server ever uses them. README.md says what is what.");
    file.addProperty("now", NOW);
    file.addProperty("tolerance_seconds", 300);
    JsonArray known = new JsonArray();
    known.add(made.secret("current"));
    known.add(made.secret("former"));
    file.add("secrets", known);
    file.add("vectors", made.vectors);
    return TokenVectors.PRETTY.toJson(file) + "\n";
  }

  private void taken() {
    vector("valid", true, "as the server sends it", signed("current", NOW, BODY), BODY);
    vector(
        "valid-former-secret",
        true,
        "while one secret takes the place of the other",
        signed("former", NOW, BODY),
        BODY);
    vector("valid-among-several", true, "one of several signatures is enough", several(), BODY);
    vector("valid-old", true, "300 seconds old", signed("current", NOW - 300, BODY), BODY);
    vector("valid-young", true, "300 seconds ahead", signed("current", NOW + 300, BODY), BODY);
    vector("valid-empty", true, "nothing in it", signed("current", NOW, ""), "");
    String letters = "{\"name\":\"Nur'aini – Désa 🚧\"}";
    vector("valid-letters", true, "UTF-8", signed("current", NOW, letters), letters);
  }

  private void refused() {
    Map<String, String> good = signed("current", NOW, BODY);
    vector("too-old", false, "301 seconds old", signed("current", NOW - 301, BODY), BODY);
    vector("too-young", false, "301 seconds ahead", signed("current", NOW + 301, BODY), BODY);
    vector("other-secret", false, "signed by a stranger", signed("stranger", NOW, BODY), BODY);
    vector("body-tampered", false, "another notice", good, BODY.replace("1e07", "1e08"));
    vector("body-with-blank", false, "read and written again", good, BODY.replace(":", ": "));
    vector(
        "id-tampered", false, "a copy under another id", with(good, "webhook-id", ID + "0"), BODY);
    vector(
        "id-with-dot",
        false,
        "where the id ends would be open",
        with(good, "webhook-id", ID + "." + NOW),
        BODY);
    vector("id-missing", false, "no id", with(good, "webhook-id", null), BODY);
    vector(
        "time-tampered",
        false,
        "made younger",
        with(good, "webhook-timestamp", "" + (NOW + 1)),
        BODY);
    vector("time-no-number", false, "no time", with(good, "webhook-timestamp", NOW + ".0"), BODY);
    vector("time-negative", false, "no time", with(good, "webhook-timestamp", "-" + NOW), BODY);
    vector("time-huge", false, "no time", with(good, "webhook-timestamp", "9".repeat(40)), BODY);
    vector("time-missing", false, "no time", with(good, "webhook-timestamp", null), BODY);
    vector("signature-missing", false, "not signed", with(good, "webhook-signature", null), BODY);
    vector("signature-empty", false, "not signed", with(good, "webhook-signature", ""), BODY);
    String signature = good.get("webhook-signature");
    vector(
        "signature-other-version",
        false,
        "v2 is none we know",
        with(good, "webhook-signature", signature.replace("v1,", "v2,")),
        BODY);
    vector(
        "signature-without-version",
        false,
        "which kind it is must be said",
        with(good, "webhook-signature", signature.substring(3)),
        BODY);
    vector(
        "signature-without-padding",
        false,
        "compared letter by letter",
        with(good, "webhook-signature", signature.replace("=", "")),
        BODY);
    vector(
        "signature-cut",
        false,
        "its first half",
        with(good, "webhook-signature", signature.substring(0, 20)),
        BODY);
    vector(
        "signature-among-commas",
        false,
        "several are parted by blanks",
        with(good, "webhook-signature", signature + "," + signature),
        BODY);
    vector(
        "signature-too-many",
        false,
        "over 1,024 characters",
        with(good, "webhook-signature", (signature + " ").repeat(30).trim()),
        BODY);
  }

  private Map<String, String> several() {
    Map<String, String> stranger = signed("stranger", NOW, BODY);
    Map<String, String> current = signed("current", NOW, BODY);
    return with(
        current,
        "webhook-signature",
        stranger.get("webhook-signature") + " v1a,AAAA " + current.get("webhook-signature"));
  }

  private Map<String, String> signed(String secret, long seconds, String body) {
    return Webhooks.of(secret(secret))
        .sign(ID, Instant.ofEpochSecond(seconds), body.getBytes(StandardCharsets.UTF_8));
  }

  private String secret(String name) {
    return secrets.get(name).getAsString();
  }

  private static Map<String, String> with(Map<String, String> headers, String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    if (value == null) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return changed;
  }

  private void vector(
      String name, boolean taken, String why, Map<String, String> headers, String body) {
    JsonObject vector = new JsonObject();
    vector.addProperty("name", name);
    vector.addProperty("verdict", taken ? "taken" : "refused");
    vector.addProperty("why", why);
    JsonObject all = new JsonObject();
    headers.forEach(all::addProperty);
    vector.add("headers", all);
    vector.addProperty("body", body);
    vectors.add(vector);
  }
}
