package id.satuwarga.sdk.testkit.internal;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import id.satuwarga.sdk.miniapp.Language;
import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A call as the gateway writes it. Says whatever it is told to, sound or not. */
public final class CallText {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

  private final JsonObject call = new JsonObject();
  private final JsonObject visit = new JsonObject();

  private CallText() {
    call.add("visit", visit);
  }

  /** A visit at an address within a mini-app: a page, perhaps with parameters. */
  public static CallText visit(String id, String appId, String address, Language language) {
    CallText text = new CallText();
    int mark = address.indexOf('?');
    text.visit.addProperty("id", id);
    text.visit.addProperty("app_id", appId);
    text.visit.addProperty("page", mark < 0 ? address : address.substring(0, mark));
    text.visit.add("params", params(mark < 0 ? "" : address.substring(mark + 1)));
    text.visit.addProperty("language", language.code());
    text.visit.addProperty("region", "21.71");
    text.visit.addProperty("contract", 1);
    return text;
  }

  public CallText region(String code) {
    visit.addProperty("region", code);
    return this;
  }

  public CallText contract(int version) {
    visit.addProperty("contract", version);
    return this;
  }

  public CallText param(String name, String value) {
    visit.getAsJsonObject("params").addProperty(name, value);
    return this;
  }

  /** What was pressed: its name, what the button carries, and what was filled in. */
  public CallText action(String id, String name, Map<String, String> data, JsonObject inputs) {
    JsonObject action = new JsonObject();
    action.addProperty("id", id);
    action.addProperty("name", name);
    JsonObject carried = new JsonObject();
    carried.addProperty("action", name);
    data.forEach(carried::addProperty);
    action.add("data", carried);
    action.add("inputs", inputs);
    call.add("action", action);
    return this;
  }

  /** What the Screen remembered for this press. */
  public CallText state(String remembered) {
    call.getAsJsonObject("action").addProperty("state", remembered);
    return this;
  }

  /** Another member beside the visit. */
  public CallText with(String member, JsonElement value) {
    call.add(member, value);
    return this;
  }

  @Override
  public String toString() {
    return GSON.toJson(call);
  }

  public byte[] utf8() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject params(String query) {
    JsonObject params = new JsonObject();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        params.addProperty(
            decoded(equals < 0 ? pair : pair.substring(0, equals)),
            equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return params;
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, "UTF-8");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every JDK has UTF-8", e);
    }
  }
}
