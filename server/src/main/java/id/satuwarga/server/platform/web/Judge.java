package id.satuwarga.server.platform.web;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges requests for one operation by its contract, with checks made ready at start. The engine is
 * vertx-openapi's; its own request validator is not used because it reads the text {@code 21.71} as
 * a number, stops at the first breach, and hops to another thread for each request.
 */
final class Judge {
  private final List<ParameterCheck> parameters;
  private final Map<String, SchemaCheck> bodies = new LinkedHashMap<>();

  Judge(Operation operation) {
    this.parameters = operation.parameters().stream().map(ParameterCheck::new).toList();
    operation
        .requestBody()
        .ifPresent(
            body ->
                body.schemas()
                    .forEach(
                        (type, schema) -> {
                          if (MediaTypes.isJson(type) || type.equals(MediaTypes.FORM)) {
                            bodies.put(type, new SchemaCheck(schema));
                          }
                        }));
  }

  /** Refuses with {@code request-invalid} and every breach found. */
  void judge(Input input, MultiMap headers) {
    List<Violation> found = new ArrayList<>();
    for (ParameterCheck check : parameters) {
      found.addAll(check.violations(check.valuesIn(input, headers)));
    }
    SchemaCheck body = bodies.get(input.contentType());
    if (body != null) {
      found.addAll(body.violations("", bodyValue(input)));
    }
    if (!found.isEmpty()) {
      throw WebProblems.requestInvalid(found).asException();
    }
  }

  private static @Nullable Object bodyValue(Input input) {
    if (input.contentType().equals(MediaTypes.FORM)) {
      JsonObject form = new JsonObject();
      input.form().forEach((name, values) -> form.put(name, oneOrMany(values)));
      return form;
    }
    return wrap(input.json());
  }

  private static Object oneOrMany(List<String> values) {
    return values.size() == 1 ? values.get(0) : new JsonArray(values);
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Object wrap(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      return new JsonObject((Map<String, Object>) map);
    }
    return tree instanceof List<?> list ? new JsonArray(list) : tree;
  }
}
