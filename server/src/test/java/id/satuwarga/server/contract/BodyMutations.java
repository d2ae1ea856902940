package id.satuwarga.server.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Breaks a JSON body at each place its schema describes, one place at a time: wrong types, missing
 * and unknown members, broken bounds, words and forms, text that is no text.
 */
final class BodyMutations {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final Map<String, JsonNode> OF_EACH_TYPE = ofEachType();

  private static final Map<String, String> UNKNOWN =
      Map.of(
          "region", "99.99",
          "home_region", "99.99",
          "opd", "opd-tidak-ada",
          "app_id", "id.batam.tidakada",
          "recipient", "p1_tidak-ada-tidak-ada-tidak-ada",
          "code", "tidak-ada-tidak-ada-tidak-ada",
          "refresh_token", "tidak-ada-tidak-ada-tidak-ada");

  private final Request request;
  private final ObjectNode body;
  private final String[] invalid;
  private final String[] documented;
  private final List<Mutation> found = new ArrayList<>();

  private BodyMutations(
      Request request, ObjectNode body, String[] invalid, Set<String> documented) {
    this.documented = documented.toArray(String[]::new);
    this.request = request;
    this.body = body;
    this.invalid = invalid;
  }

  private static Map<String, JsonNode> ofEachType() {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    values.put("string", NODES.textNode("salah"));
    values.put("number", NODES.numberNode(7));
    values.put("boolean", NODES.booleanNode(true));
    values.put("array", NODES.arrayNode());
    values.put("object", NODES.objectNode());
    values.put("null", NODES.nullNode());
    return values;
  }

  /** All of them; {@code invalid} are the slugs for a breach of the schema. */
  static List<Mutation> of(Api.Operation operation, Sample sample, String... invalid) {
    JsonNode schema = operation.body().schemas().get("application/json");
    ObjectNode body = (ObjectNode) sample.json();
    BodyMutations mutations =
        new BodyMutations(sample.of(operation), body, invalid, operation.slugs());
    mutations.object("", schema, body);
    return mutations.found;
  }

  private void object(String at, JsonNode schema, ObjectNode sample) {
    for (JsonNode name : schema.path("required")) {
      bend(at + "/" + name.asText() + ": missing", at, o -> o.remove(name.asText()), invalid);
    }
    boolean closed = schema.path("additionalProperties").isBoolean();
    if (closed && !schema.get("additionalProperties").asBoolean()) {
      bend(at + "/tidak_dikenal: unknown member", at, o -> o.put("tidak_dikenal", 1), invalid);
    }
    bend(at + ": a member named U+0000", at, o -> o.put("a\u0000", 1), "request-malformed");
    schema
        .path("properties")
        .properties()
        .forEach(member -> member(at, member.getKey(), member.getValue(), sample));
  }

  private void member(String at, String name, JsonNode schema, ObjectNode parent) {
    String place = at + "/" + name;
    String type = typeOf(schema);
    OF_EACH_TYPE.forEach(
        (other, value) -> {
          if (!type.isEmpty() && !other.equals(type)) {
            set(at, name, value, "a " + other, invalid);
          }
        });
    JsonNode sample = parent.path(name);
    unknown(at, name);
    switch (type) {
      case "string" -> text(at, name, schema, sample.asText("a"));
      case "number" -> number(at, name, schema);
      case "array" -> array(at, name, schema, sample);
      case "object" -> {
        if (sample instanceof ObjectNode object) {
          object(place, schema, object);
        }
      }
      default -> {}
    }
  }

  private void text(String at, String name, JsonNode schema, String sample) {
    set(at, name, NODES.textNode(sample + "\u0000"), "with U+0000", "request-malformed");
    set(at, name, NODES.textNode(sample + "\ud800"), "half a surrogate", "request-malformed");
    if (schema.has("maxLength")) {
      int most = schema.get("maxLength").asInt();
      set(at, name, NODES.textNode("a".repeat(most + 1)), "too long", invalid);
    }
    if (schema.path("minLength").asInt() > 0) {
      int least = schema.get("minLength").asInt();
      set(at, name, NODES.textNode("a".repeat(least - 1)), "too short", invalid);
    }
    boolean fits =
        schema.has("pattern")
            && Pattern.compile(schema.get("pattern").asText()).matcher("\u2603 x").find();
    if (schema.has("enum")
        || schema.has("const")
        || schema.has("format")
        || (schema.has("pattern") && !fits)) {
      set(at, name, NODES.textNode("\u2603 x"), "of another form", invalid);
    }
    if (schema.has("enum") || schema.has("format") || isAnchored(schema)) {
      set(at, name, NODES.textNode(sample + "\n"), "with a line break behind", invalid);
    }
    set(at, name, NODES.textNode("a:/" + "/a".repeat(31_000)), "endless", invalid);
    if (schema.path("format").asText().startsWith("date")) {
      set(at, name, NODES.textNode("2026-02-30T25:61:00Z"), "no such day", invalid);
      set(at, name, NODES.textNode("2026-02-30"), "the 30th of February", invalid);
    }
  }

  private static boolean isAnchored(JsonNode schema) {
    String pattern = schema.path("pattern").asText();
    // what ends where the text ends says itself whether a line break may stand there
    return pattern.endsWith("$")
        || (pattern.endsWith("(?![\\s\\S])") && !Pattern.compile(pattern).matcher("a\n").find());
  }

  /** Well-formed names of nothing; which slug says so is the slice's matter. */
  private void unknown(String at, String name) {
    String value = UNKNOWN.getOrDefault(name, "");
    boolean newcomer =
        name.equals("app_id") && (body.has("placement") || body.has("act") || body.has("rule"));
    // one of many is answered in its own place
    boolean oneOfMany = at.startsWith("/items/");
    if (!value.isEmpty() && !newcomer && !oneOfMany) {
      set(at, name, NODES.textNode(value), "unknown", documented);
    }
  }

  private void number(String at, String name, JsonNode schema) {
    set(at, name, NODES.numberNode(1.5), "a fraction", invalid);
    set(at, name, NODES.numberNode(new java.math.BigInteger("9".repeat(30))), "huge", invalid);
    if (schema.has("minimum")) {
      set(at, name, NODES.numberNode(schema.get("minimum").asLong() - 1), "too small", invalid);
    }
    if (schema.has("maximum")) {
      set(at, name, NODES.numberNode(schema.get("maximum").asLong() + 1), "too large", invalid);
    }
  }

  private void array(String at, String name, JsonNode schema, JsonNode sample) {
    JsonNode item = sample.isEmpty() ? NODES.textNode("a") : sample.get(0);
    if (schema.has("maxItems")) {
      ArrayNode many = NODES.arrayNode();
      for (int i = 0; i <= schema.get("maxItems").asInt(); i++) {
        many.add(item);
      }
      set(at, name, many, "too many items", invalid);
    }
    if (schema.path("uniqueItems").asBoolean()) {
      set(at, name, NODES.arrayNode().add(item).add(item), "an item twice", invalid);
    }
    set(at, name, NODES.arrayNode().addNull(), "an item that is null", invalid);
    if (item instanceof ObjectNode object) {
      object(at + "/" + name + "/0", schema.get("items"), object);
    }
  }

  private void set(String at, String name, JsonNode value, String what, String... slugs) {
    bend(at + "/" + name + ": " + what, at, object -> object.set(name, value), slugs);
  }

  private void bend(String name, String at, Consumer<ObjectNode> change, String... slugs) {
    ObjectNode copy = body.deepCopy();
    change.accept((ObjectNode) copy.at(at));
    found.add(Mutation.of("body " + name, request.body("application/json", bytes(copy)), slugs));
  }

  /** The one type the schema allows, where it can be told. */
  private static String typeOf(JsonNode schema) {
    String type = schema.path("type").asText();
    if (type.isEmpty() && (schema.has("enum") || schema.has("const"))) {
      return "string";
    }
    return Set.of("integer", "number").contains(type) ? "number" : type;
  }

  static byte[] bytes(JsonNode tree) {
    try {
      return ASCII.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
