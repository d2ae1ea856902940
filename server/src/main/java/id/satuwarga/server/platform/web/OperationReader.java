package id.satuwarga.server.platform.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what the server needs of each operation out of the full contract. */
final class OperationReader {
  private static final Set<String> VERBS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");
  private static final long USUAL_BODY = 64 * 1024;
  private static final int USUAL_LIMIT = 20;
  private final JsonObject document;
  private final References references;

  OperationReader(JsonObject document) {
    this.document = document;
    this.references = new References(document);
  }

  List<Operation> operations() {
    List<Operation> found = new ArrayList<>();
    for (Map.Entry<String, Object> path : document.getJsonObject("paths")) {
      JsonObject item = (JsonObject) path.getValue();
      for (String verb : item.fieldNames()) {
        if (VERBS.contains(verb)) {
          found.add(operation(path.getKey(), verb, item));
        }
      }
    }
    return found;
  }

  private Operation operation(String path, String verb, JsonObject item) {
    JsonObject model = item.getJsonObject(verb);
    String id = model.getString("operationId");
    if (id == null) {
      throw new IllegalArgumentException(verb + " " + path + " has no operationId");
    }
    List<Parameter> parameters =
        Stream.of(item, model)
            .flatMap(at -> at.getJsonArray("parameters", new JsonArray()).stream())
            .map(parameter -> parameter(references.follow((JsonObject) parameter)))
            .toList();
    return new Operation(
        id,
        new Operation.Endpoint(HttpMethod.valueOf(verb.toUpperCase(Locale.ROOT)), path),
        authorities(model),
        parameters,
        requestBody(model),
        new Operation.Published(answers(model), rateLimit(model)));
  }

  private Parameter parameter(JsonObject model) {
    return new Parameter(
        model.getString("name"),
        Parameter.Place.valueOf(model.getString("in").toUpperCase(Locale.ROOT)),
        model.getBoolean("required", false),
        references.inline(model.getJsonObject("schema", new JsonObject())));
  }

  private List<Authority> authorities(JsonObject model) {
    JsonArray security = model.getJsonArray("security", document.getJsonArray("security"));
    if (security == null || security.isEmpty()) {
      throw new IllegalArgumentException(
          model.getString("operationId") + " says nothing about security; say {} for anybody");
    }
    return security.stream().map(entry -> authority((JsonObject) entry)).toList();
  }

  private static Authority authority(JsonObject alternative) {
    if (alternative.size() > 1) {
      throw new IllegalArgumentException("one scheme an alternative, not " + alternative);
    }
    String scheme = alternative.isEmpty() ? "" : alternative.fieldNames().iterator().next();
    Authority.Kind kind =
        Arrays.stream(Authority.Kind.values())
            .filter(known -> known.scheme.equals(scheme))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("unknown scheme " + scheme));
    Set<String> roles = new LinkedHashSet<>();
    alternative.getJsonArray(scheme, new JsonArray()).forEach(role -> roles.add((String) role));
    return new Authority(kind, roles);
  }

  private Optional<Operation.RequestBody> requestBody(JsonObject model) {
    JsonObject reference = model.getJsonObject("requestBody");
    if (reference == null) {
      return Optional.empty();
    }
    JsonObject body = references.follow(reference);
    Map<String, JsonObject> schemas = new LinkedHashMap<>();
    for (Map.Entry<String, Object> type : body.getJsonObject("content")) {
      JsonObject schema = ((JsonObject) type.getValue()).getJsonObject("schema", new JsonObject());
      schemas.put(type.getKey().toLowerCase(Locale.ROOT), references.inline(schema));
    }
    long most = model.getLong("x-max-body", USUAL_BODY);
    return Optional.of(
        new Operation.RequestBody(body.getBoolean("required", false), most, schemas));
  }

  /** The media types of answers that are not problems. */
  private Set<String> answers(JsonObject model) {
    Set<String> types = new LinkedHashSet<>();
    for (Map.Entry<String, Object> answer : model.getJsonObject("responses")) {
      if (answer.getKey().startsWith("2")) {
        JsonObject content =
            references.follow((JsonObject) answer.getValue()).getJsonObject("content");
        types.addAll(content == null ? Set.of() : content.fieldNames());
      }
    }
    return types;
  }

  private static Optional<RateLimit> rateLimit(JsonObject model) {
    return Optional.ofNullable(model.getJsonObject("x-rate-limit"))
        .map(
            limit ->
                new RateLimit(
                    limit.getInteger("requests"),
                    limit.getInteger("seconds"),
                    limit.getInteger("burst", 0)));
  }

  static int limitOf(List<Parameter> parameters) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals("limit"))
        .findFirst()
        .map(parameter -> parameter.schema().getInteger("default", USUAL_LIMIT))
        .orElse(USUAL_LIMIT);
  }
}
