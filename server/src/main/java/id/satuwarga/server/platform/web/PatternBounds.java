package id.satuwarga.server.platform.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a schema anew so that no text longer than its {@code maxLength} is held against a pattern.
 * The engine tries the pattern of a text that is too long already, and a pattern can take a time
 * that grows with the square of the text, or a stack that grows with it.
 */
final class PatternBounds {
  /** Characters a pattern without a {@code maxLength} beside it gets to see. */
  private static final int LONGEST = 10_000;

  /** Formats that the engine judges by patterns of this kind. */
  private static final Set<String> HUNGRY = Set.of("uri", "uri-reference", "uri-template");

  private PatternBounds() {}

  static JsonObject within(JsonObject schema) {
    JsonObject bounded = new JsonObject();
    for (Map.Entry<String, Object> member : schema) {
      boolean literal = member.getKey().matches("examples?|default|const|enum");
      bounded.put(member.getKey(), literal ? member.getValue() : below(member.getValue()));
    }
    int most = schema.getValue("maxLength") instanceof Integer told ? told : LONGEST;
    if (schema.getValue("pattern") instanceof String pattern) {
      bounded.put("pattern", guarded(pattern, most));
    }
    if (schema.getValue("format") instanceof String format && HUNGRY.contains(format)) {
      bounded.remove("format");
      bounded.put("allOf", formatWhenShort(bounded, format, most));
    }
    return bounded;
  }

  private static @Nullable Object below(@Nullable Object value) {
    if (value instanceof JsonObject object) {
      return within(object);
    }
    if (value instanceof JsonArray array) {
      JsonArray bounded = new JsonArray();
      array.forEach(item -> bounded.add(below(item)));
      return bounded;
    }
    return value;
  }

  /** The same pattern, to be found anywhere in a text that is short enough. */
  private static String guarded(String pattern, int most) {
    return "^(?![\\s\\S]{" + (most + 1) + "})[\\s\\S]*?(?:" + pattern + ")";
  }

  private static JsonArray formatWhenShort(JsonObject schema, String format, int most) {
    return schema
        .getJsonArray("allOf", new JsonArray())
        .add(
            new JsonObject()
                .put("if", new JsonObject().put("maxLength", most))
                .put("then", new JsonObject().put("format", format))
                .put("else", false));
  }
}
