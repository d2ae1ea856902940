package id.satuwarga.server.platform.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;

/** Breaches of a schema in words a person can act on, in both languages. */
final class SchemaWords {
  static final Text GENERAL = Text.of("tidak sesuai kontrak", "does not fit the contract");
  static final Text REQUIRED = Text.of("wajib diisi", "is required");
  private static final Set<String> WRAPPERS =
      Set.of(
          "$ref",
          "properties",
          "patternProperties",
          "items",
          "prefixItems",
          "allOf",
          "if",
          "then",
          "else",
          "propertyNames",
          "dependentSchemas",
          "contains");

  private SchemaWords() {}

  /** Whether the keyword only reports that something below it failed. */
  static boolean isWrapper(String keyword) {
    return WRAPPERS.contains(keyword);
  }

  static Text breach(String keyword, Object bound) {
    return switch (keyword) {
      case "type" -> Text.of("harus berjenis " + bound, "must be of type " + bound);
      case "enum" -> Text.of("harus salah satu dari " + bound, "must be one of " + bound);
      case "const" -> Text.of("harus " + bound, "must be " + bound);
      case "minLength" -> bounds("paling sedikit", "at least", bound, "huruf", "characters");
      case "maxLength" -> bounds("paling banyak", "at most", bound, "huruf", "characters");
      case "minItems" -> bounds("paling sedikit", "at least", bound, "butir", "items");
      case "maxItems" -> bounds("paling banyak", "at most", bound, "butir", "items");
      case "minProperties" -> bounds("paling sedikit", "at least", bound, "anggota", "members");
      case "maxProperties" -> bounds("paling banyak", "at most", bound, "anggota", "members");
      case "minimum" -> Text.of("paling kecil " + bound, "must be " + bound + " or more");
      case "maximum" -> Text.of("paling besar " + bound, "must be " + bound + " or less");
      case "pattern" -> Text.of("harus berpola " + bound, "must match " + bound);
      case "format" -> Text.of("harus berbentuk " + bound, "must have the form " + bound);
      case "uniqueItems" -> Text.of("tidak boleh berulang", "must not repeat");
      case "additionalProperties", "unevaluatedProperties" ->
          Text.of("tidak dikenal; hapus", "is not known; leave it out");
      case "anyOf", "oneOf" ->
          Text.of("tidak sesuai satu pun bentuk yang boleh", "fits none of the forms allowed");
      default -> GENERAL;
    };
  }

  private static Text bounds(String how, String howEn, Object bound, String unit, String unitEn) {
    return Text.of(how + " " + bound + " " + unit, howEn + " " + bound + " " + unitEn);
  }

  static String lastStep(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  static String withoutHash(String location) {
    return location.startsWith("#") ? location.substring(1) : location;
  }

  /** The name between the first pair of quotes, as a step of a JSON pointer. */
  static String quoted(String message) {
    int from = message.indexOf('"');
    int to = message.lastIndexOf('"');
    String name = from < 0 || to <= from ? "" : message.substring(from + 1, to);
    return name.replace("~", "~0").replace("/", "~1");
  }

  static Object step(Object at, String step) {
    String key = step.replace("~1", "/").replace("~0", "~");
    if (at instanceof JsonObject object && object.containsKey(key)) {
      return object.getValue(key);
    }
    if (at instanceof JsonArray array && step.matches("\\d{1,4}")) {
      int index = Integer.parseInt(step);
      return index < array.size() ? array.getValue(index) : "";
    }
    return "";
  }
}
