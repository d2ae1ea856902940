package id.satuwarga.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The contract as the tests read it, by means of their own: each operation, references resolved.
 */
final class Api {
  private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");
  private static final int USUAL_BODY = 64 * 1024;
  private static final JsonNode DOCUMENT =
      read(new ObjectMapper(new YAMLFactory()), "openapi.yaml");
  private static final JsonNode MANIFEST = read(new ObjectMapper(), "miniapp.schema.json");
  private static final Set<String> DOCUMENTED = documented();

  private Api() {}

  /** A parameter of an operation. */
  record Parameter(String name, String in, boolean required, JsonNode schema) {}

  /** What an operation takes as its body: a schema for each media type. */
  record Body(boolean required, int most, Map<String, JsonNode> schemas) {}

  /** One alternative of {@code security}: a scheme, or nothing for anybody, and its roles. */
  record Alternative(String scheme, Set<String> roles) {}

  /** One operation. */
  record Operation(
      String id,
      String method,
      String path,
      List<Alternative> security,
      List<Parameter> parameters,
      Body body,
      Set<String> slugs,
      boolean streams) {

    List<Parameter> parametersIn(String place) {
      return parameters.stream().filter(parameter -> parameter.in().equals(place)).toList();
    }

    boolean admits(String scheme) {
      return security.stream().anyMatch(alternative -> alternative.scheme().equals(scheme));
    }

    boolean admitsAnybody() {
      return admits("");
    }

    /** For anybody and nobody else: no token is even looked at. */
    boolean looksAtNoToken() {
      return security.size() == 1 && admitsAnybody();
    }

    Set<String> roles() {
      return security.stream()
          .flatMap(alternative -> alternative.roles().stream())
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean takesInput() {
      return !parameters.isEmpty() || !body.schemas().isEmpty();
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static List<Operation> operations() {
    List<Operation> found = new ArrayList<>();
    DOCUMENT
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(verb -> VERBS.contains(verb.getKey()))
                    .forEach(
                        verb ->
                            found.add(operation(path.getKey(), verb.getKey(), verb.getValue()))));
    return found;
  }

  /** Whether problems.md explains the slug. */
  static boolean documents(String slug) {
    return DOCUMENTED.contains(slug);
  }

  private static Operation operation(String path, String verb, JsonNode model) {
    List<Parameter> parameters = new ArrayList<>();
    model.path("parameters").forEach(parameter -> parameters.add(parameter(parameter)));
    return new Operation(
        model.get("operationId").asText(),
        verb.toUpperCase(Locale.ROOT),
        path,
        security(model.get("security")),
        parameters,
        body(model),
        slugs(model),
        !model.at("/responses/200/content/text~1event-stream").isMissingNode());
  }

  private static List<Alternative> security(JsonNode model) {
    List<Alternative> alternatives = new ArrayList<>();
    for (JsonNode entry : model) {
      Set<String> roles = new LinkedHashSet<>();
      entry.forEach(names -> names.forEach(name -> roles.add(name.asText())));
      alternatives.add(new Alternative(entry.isEmpty() ? "" : entry.fieldNames().next(), roles));
    }
    return alternatives;
  }

  private static Parameter parameter(JsonNode model) {
    JsonNode parameter = resolved(model, DOCUMENT);
    return new Parameter(
        parameter.get("name").asText(),
        parameter.get("in").asText(),
        parameter.path("required").asBoolean(),
        parameter.get("schema"));
  }

  private static Body body(JsonNode model) {
    Map<String, JsonNode> schemas = new LinkedHashMap<>();
    JsonNode body = model.path("requestBody");
    body.path("content")
        .properties()
        .forEach(type -> schemas.put(type.getKey(), schema(type.getValue().get("schema"))));
    return new Body(
        body.path("required").asBoolean(), model.path("x-max-body").asInt(USUAL_BODY), schemas);
  }

  /** A manifest is judged by a schema of its own, which says more. */
  private static JsonNode schema(JsonNode model) {
    return model.path("$ref").asText().endsWith("/Manifest")
        ? resolved(MANIFEST, MANIFEST)
        : resolved(model, DOCUMENT);
  }

  private static Set<String> slugs(JsonNode model) {
    Set<String> slugs = new LinkedHashSet<>();
    model.get("x-problems").forEach(slug -> slugs.add(slug.asText()));
    DOCUMENT.get("x-common-problems").forEach(slug -> slugs.add(slug.asText()));
    return slugs;
  }

  /** A copy with every reference replaced by its target; what stands beside one wins. */
  private static JsonNode resolved(JsonNode node, JsonNode root) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = array.arrayNode();
      array.forEach(item -> copy.add(resolved(item, root)));
      return copy;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    ObjectNode copy = object.objectNode();
    if (object.path("$ref").isTextual()) {
      copy.setAll((ObjectNode) resolved(root.at(object.get("$ref").asText().substring(1)), root));
    }
    object.properties().stream()
        .filter(member -> !Set.of("$ref", "$defs").contains(member.getKey()))
        .forEach(member -> copy.set(member.getKey(), resolved(member.getValue(), root)));
    return copy;
  }

  private static JsonNode read(ObjectMapper mapper, String name) {
    try {
      return mapper.readTree(resource(name));
    } catch (IOException failure) {
      throw new UncheckedIOException(name, failure);
    }
  }

  private static String resource(String name) {
    try (InputStream file =
        Objects.requireNonNull(
            Api.class.getClassLoader().getResourceAsStream("satuwarga/" + name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(name, failure);
    }
  }

  private static Set<String> documented() {
    return resource("problems.md")
        .lines()
        .filter(line -> line.startsWith("## "))
        .map(line -> line.substring(3).trim())
        .collect(Collectors.toSet());
  }
}
