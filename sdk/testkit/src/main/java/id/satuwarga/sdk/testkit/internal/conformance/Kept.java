package id.satuwarga.sdk.testkit.internal.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is stored of each citizen, as the gateway keeps it. */
final class Kept {
  private static final int LONGEST = 4_096;

  private final Map<String, Map<String, String>> bySubject = new ConcurrentHashMap<>();

  JsonObject of(String subject) {
    JsonObject json = new JsonObject();
    Map<String, String> held = held(subject);
    synchronized (held) {
      held.forEach(json::addProperty);
    }
    return json;
  }

  void note(String subject, Answer answer) {
    JsonObject change = changes(answer);
    Map<String, String> held = held(subject);
    synchronized (held) {
      if (change.has("put") && change.get("put").isJsonObject()) {
        change.getAsJsonObject("put").entrySet().stream()
            .filter(each -> fits(each.getKey(), each.getValue()))
            .forEach(each -> held.put(each.getKey(), each.getValue().getAsString()));
      }
      if (change.has("remove") && change.get("remove").isJsonArray()) {
        change.getAsJsonArray("remove").forEach(key -> held.remove(key.getAsString()));
      }
    }
  }

  /** What a Screen changes in storage; an empty object for nothing. */
  static JsonObject changes(Answer answer) {
    try {
      JsonElement json = JsonParser.parseString(answer.text());
      JsonElement change =
          json.isJsonObject() ? ((JsonObject) json).get("satuwarga:storage") : null;
      return change != null && change.isJsonObject() ? change.getAsJsonObject() : new JsonObject();
    } catch (JsonParseException e) {
      return new JsonObject();
    }
  }

  /** What a gateway refuses is not kept. */
  static boolean fits(String key, JsonElement value) {
    return key.matches("[a-z0-9._-]{1,64}")
        && value.isJsonPrimitive()
        && value.getAsString().getBytes(StandardCharsets.UTF_8).length <= LONGEST;
  }

  private Map<String, String> held(String subject) {
    return bySubject.computeIfAbsent(subject, it -> new LinkedHashMap<>());
  }
}
