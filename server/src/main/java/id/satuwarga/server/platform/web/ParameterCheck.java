package id.satuwarga.server.platform.web;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;

/** One parameter's check: there when required, once when single, and fitting its schema. */
final class ParameterCheck {
  private static final Text REPEATED = Text.of("hanya boleh satu kali", "may stand only once");
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
  private static final Pattern NUMBER = Pattern.compile(INTEGER + "(\\.[0-9]{1,18})?");
  private final Parameter parameter;
  private final SchemaCheck schema;
  private final String type;
  private final String itemType;

  ParameterCheck(Parameter parameter) {
    this.parameter = parameter;
    this.schema = new SchemaCheck(parameter.schema());
    this.type = typeOf(parameter.schema());
    this.itemType = typeOf(parameter.schema().getJsonObject("items", new JsonObject()));
  }

  private static String typeOf(JsonObject schema) {
    if (schema.getValue("type") instanceof String type) {
      return type;
    }
    return schema.getJsonArray("allOf", new JsonArray()).stream()
        .map(part -> typeOf((JsonObject) part))
        .findFirst()
        .orElse("string");
  }

  List<String> valuesIn(Input input, MultiMap headers) {
    return switch (parameter.in()) {
      case PATH -> List.of(input.path().getOrDefault(parameter.name(), ""));
      case QUERY -> input.query().getOrDefault(parameter.name(), List.of());
      case HEADER -> headers.getAll(parameter.name());
      // cookies are opaque to the contract; the slice that set one reads it back itself
      case COOKIE -> List.of();
    };
  }

  List<Violation> violations(List<String> values) {
    if (values.isEmpty()) {
      return parameter.required() && parameter.in() != Parameter.Place.COOKIE
          ? List.of(new Violation(parameter.pointer(), SchemaWords.REQUIRED))
          : List.of();
    }
    if (type.equals("array")) {
      JsonArray items = new JsonArray();
      values.forEach(value -> items.add(scalar(itemType, value)));
      return schema.violations(parameter.pointer(), items);
    }
    return values.size() > 1
        ? List.of(new Violation(parameter.pointer(), REPEATED))
        : schema.violations(parameter.pointer(), scalar(type, values.get(0)));
  }

  /** The text as the JSON value its schema speaks of; what is none stays text and fails there. */
  private static Object scalar(String type, String text) {
    return switch (type) {
      case "integer" -> INTEGER.matcher(text).matches() ? Long.valueOf(text) : text;
      case "number" -> NUMBER.matcher(text).matches() ? Double.valueOf(text) : text;
      case "boolean" -> text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
      default -> text;
    };
  }
}
