package id.satuwarga.server.platform.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schema of the contract in the engine's dialect. The engine passes over keywords and formats it
 * does not know, so a schema with one is refused at start: a bound that is written down is held.
 */
final class SchemaDialect {
  /** What the engine judges; a test proves each. */
  static final Set<String> JUDGED =
      Set.of(
          "$ref",
          "type",
          "enum",
          "const",
          "required",
          "properties",
          "additionalProperties",
          "propertyNames",
          "minProperties",
          "maxProperties",
          "items",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "pattern",
          "format",
          "allOf",
          "anyOf",
          "not",
          "if",
          "then",
          "else");

  /** Formats the engine judges. */
  static final Set<String> FORMATS = Set.of("date", "date-time", "email", "uri", "uuid");

  /** What only tells something; files are judged by the slice that takes them. */
  private static final Set<String> TOLD =
      Set.of(
          "$schema",
          "$id",
          "$comment",
          "$defs",
          "title",
          "description",
          "default",
          "examples",
          "contentEncoding");

  private static final Set<String> NAMED_SCHEMAS = Set.of("properties", "$defs");
  private static final Set<String> VALUES = Set.of("enum", "const", "default", "examples");

  private static final String LINE_BREAKS = "\n\r\u0085\u2028\u2029";

  private SchemaDialect() {}

  /** A copy for the engine, or an exception that names what the engine would pass over. */
  static JsonObject ofEngine(JsonObject schema) {
    JsonObject copy = new JsonObject();
    for (Map.Entry<String, Object> member : schema) {
      String keyword = member.getKey();
      Object value = member.getValue();
      if (!JUDGED.contains(keyword) && !TOLD.contains(keyword)) {
        throw new IllegalArgumentException("nothing judges the keyword " + keyword);
      }
      if (keyword.equals("format") && !FORMATS.contains(value)) {
        throw new IllegalArgumentException("nothing judges the format " + value);
      }
      copy.put(keyword, translated(keyword, value));
    }
    return copy;
  }

  private static @Nullable Object translated(String keyword, @Nullable Object value) {
    if (VALUES.contains(keyword)) {
      return value;
    }
    if (keyword.equals("pattern") && value instanceof String pattern) {
      return java(pattern);
    }
    if (value instanceof JsonObject object) {
      return NAMED_SCHEMAS.contains(keyword) ? named(object) : ofEngine(object);
    }
    if (value instanceof JsonArray array) {
      JsonArray copy = new JsonArray();
      array.forEach(item -> copy.add(item instanceof JsonObject part ? ofEngine(part) : item));
      return copy;
    }
    return value;
  }

  private static JsonObject named(JsonObject schemas) {
    JsonObject copy = new JsonObject();
    for (Map.Entry<String, Object> entry : schemas) {
      boolean schema = entry.getValue() instanceof JsonObject;
      copy.put(entry.getKey(), schema ? ofEngine((JsonObject) entry.getValue()) : entry.getValue());
    }
    return copy;
  }

  /**
   * The engine's own forms end with Java's {@code $} as well, see below; this is asked beside them.
   */
  static @Nullable String formBreach(
      @Nullable String type, @Nullable String format, @Nullable Object value) {
    boolean broken =
        format != null
            && value instanceof String text
            && !text.isEmpty()
            && LINE_BREAKS.indexOf(text.charAt(text.length() - 1)) >= 0;
    return broken ? "ends with a line break" : null;
  }

  /**
   * JSON Schema means ECMA's {@code $}, the very end; Java's also stands before a last line break,
   * and would let a code with one behind it pass.
   */
  static String java(String pattern) {
    StringBuilder java = new StringBuilder();
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        java.append(c).append(pattern.charAt(++i));
      } else if (c == '$' && !inClass) {
        java.append("\\z");
      } else {
        inClass = c == '[' || (inClass && c != ']');
        java.append(c);
      }
    }
    return java.toString();
  }
}
