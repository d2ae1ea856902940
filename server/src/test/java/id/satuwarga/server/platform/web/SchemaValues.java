package id.satuwarga.server.platform.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values that a schema speaks of, many of them a little wrong, as trees of maps and lists. */
final class SchemaValues {
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "id",
          "en",
          "satu dua",
          "id.batam.apekesah",
          "diskominfo-batam",
          "21.71",
          "21.71.06.1001",
          "complaint_status",
          "/complaints/42",
          "/complaints/42\n",
          "2026-11-22",
          "2026-11-22T03:30:00Z",
          "2026-13-42T03:30:00Z",
          "0193a2b4-7c1d-7e2f-8a3b-4c5d6e7f8091",
          "siti@warga.example",
          "https://dinkes.batam.example/a?b=c",
          "p1_Yk3vQx0m6c2Zr8sT5uW7aB9dE1fG3hJ4",
          "\u202eterbalik",
          "\ud83d\ude00",
          "\ud83d\ude00".repeat(60),
          "x".repeat(120),
          "x".repeat(11_000));
  private static final List<Number> NUMBERS =
      List.of(0, 1, 1.0, 1.5, -1, 20, 100, 101, 1000, 123_456_789_012L, 1e300, -0.0);
  private final Random random;

  SchemaValues(Random random) {
    this.random = random;
  }

  /** A value of about this form. */
  Object of(JsonObject schema) {
    if (random.nextInt(12) == 0) {
      return any();
    }
    if (schema.containsKey("const")) {
      return schema.getValue("const");
    }
    if (schema.containsKey("enum")) {
      return pick(schema.getJsonArray("enum").stream().toList());
    }
    if (!schema.containsKey("type") && schema.containsKey("allOf")) {
      return of(schema.getJsonArray("allOf").getJsonObject(0));
    }
    return switch (schema.getValue("type", "") instanceof String type ? type : "") {
      case "object" -> object(schema);
      case "array" -> array(schema);
      case "integer", "number" -> pick(NUMBERS);
      case "boolean" -> random.nextBoolean();
      case "string" -> pick(TEXTS);
      default -> any();
    };
  }

  private Object object(JsonObject schema) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (Map.Entry<String, Object> property :
        schema.getJsonObject("properties", new JsonObject())) {
      boolean required =
          schema.getJsonArray("required", new JsonArray()).contains(property.getKey());
      if (random.nextInt(10) < (required ? 9 : 4) && property.getValue() instanceof JsonObject of) {
        members.put(property.getKey(), of(of));
      }
    }
    if (random.nextInt(8) == 0) {
      members.put(pick(TEXTS), any());
    }
    return members;
  }

  private Object array(JsonObject schema) {
    List<Object> items = new ArrayList<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      items.add(of(schema.getJsonObject("items", new JsonObject())));
    }
    return items;
  }

  private Object any() {
    return switch (random.nextInt(6)) {
      case 0 -> pick(NUMBERS);
      case 1 -> random.nextBoolean();
      case 2 -> List.of();
      case 3 -> Map.of();
      case 4 -> List.of(Map.of("type", "TextBlock"), 1, "a");
      default -> pick(TEXTS);
    };
  }

  private <T> T pick(List<? extends T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** The same tree but for one place or a few. */
  Object changed(Object tree) {
    if (random.nextInt(25) == 0) {
      return any();
    }
    if (tree instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>(map);
      if (!copy.isEmpty()) {
        Object name = pick(List.copyOf(copy.keySet()));
        if (random.nextInt(6) == 0) {
          copy.remove(name);
        } else {
          copy.compute(name, (same, value) -> value == null ? any() : changed(value));
        }
      }
      return copy;
    }
    if (tree instanceof List<?> list && !list.isEmpty()) {
      List<Object> copy = new ArrayList<>(list);
      int at = random.nextInt(copy.size());
      copy.set(at, copy.get(at) == null ? any() : changed(copy.get(at)));
      return copy;
    }
    return random.nextInt(2) == 0 ? tree : any();
  }

  /** The tree as the engine takes it. */
  @SuppressWarnings("unchecked")
  static Object wrap(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      return new JsonObject((Map<String, Object>) map);
    }
    return tree instanceof List<?> list ? new JsonArray(list) : tree;
  }
}
