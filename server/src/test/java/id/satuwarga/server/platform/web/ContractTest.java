package id.satuwarga.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.server.testing.KernelRoutes;
import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {
  private static final Vertx VERTX = Vertx.vertx();

  @AfterAll
  static void close() {
    TestServer.await(VERTX.close());
  }

  private static Contract load(String name) {
    return TestServer.await(Contract.load(VERTX, name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"satuwarga/openapi.yaml", "satuwarga/simulated-provider.yaml", "kernel.yaml"})
  void theValidatorsViewLacksNothingButForeignMediaTypes(String name) {
    JsonObject full = load(name).document();
    List<String> dropped = new ArrayList<>();
    compare("", full, ContractView.of(full), dropped);
    assertThat(dropped).isNotEmpty();
    assertThat(dropped)
        .allMatch(
            place ->
                place.matches(
                        ".*/content/(application/(problem\\+json|x-www-form-urlencoded|pdf|vnd\\..*)"
                            + "|image/.*|text/(csv|html|event-stream))")
                    || place.matches(".*/(content|requestBody)"),
            "only bodies of foreign media types");
    dropped.stream()
        .filter(place -> place.endsWith("/content") || place.endsWith("/requestBody"))
        .forEach(
            place ->
                assertThat(typesAt(full, place))
                    .noneMatch(type -> type.equals("application/json")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"satuwarga/openapi.yaml", "satuwarga/simulated-provider.yaml", "kernel.yaml"})
  void requestsAreJudgedByAllThatTheContractSays(String name) {
    Contract contract = load(name);
    JsonObject document = contract.document();
    int judged = 0;
    for (Operation operation : contract.operations()) {
      JsonObject model =
          document
              .getJsonObject("paths")
              .getJsonObject(operation.path())
              .getJsonObject(operation.method().name().toLowerCase(java.util.Locale.ROOT));
      JsonArray parameters = model.getJsonArray("parameters", new JsonArray());
      assertThat(operation.parameters()).as(operation.id()).hasSize(parameters.size());
      for (int i = 0; i < parameters.size(); i++) {
        JsonObject written = target(document, parameters.getJsonObject(i));
        Parameter read = operation.parameters().get(i);
        assertThat(read.name()).isEqualTo(written.getString("name"));
        assertThat(read.in().name()).isEqualToIgnoringCase(written.getString("in"));
        assertThat(read.required()).isEqualTo(written.getBoolean("required", false));
        assertThat(bounds(read.schema(), document))
            .as(operation.id())
            .isEqualTo(bounds(written.getJsonObject("schema"), document));
      }
      JsonObject body = model.getJsonObject("requestBody");
      assertThat(operation.requestBody().isPresent()).isEqualTo(body != null);
      if (body != null) {
        Operation.RequestBody read = operation.requestBody().orElseThrow();
        assertThat(read.required()).isEqualTo(body.getBoolean("required", false));
        JsonObject content = body.getJsonObject("content");
        assertThat(read.schemas().keySet()).isEqualTo(content.fieldNames());
        read.schemas()
            .forEach(
                (type, schema) ->
                    assertThat(bounds(schema, document))
                        .as(operation.id())
                        .isEqualTo(
                            bounds(content.getJsonObject(type).getJsonObject("schema"), document)));
        judged++;
      }
    }
    assertThat(judged).isPositive();
  }

  private static JsonObject target(JsonObject document, JsonObject object) {
    JsonObject at = object;
    while (at.containsKey("$ref")) {
      Object found = document;
      for (String step : at.getString("$ref").substring(2).split("/", -1)) {
        found = ((JsonObject) found).getValue(step);
      }
      at = (JsonObject) found;
    }
    return at;
  }

  /** What a schema demands, one line a bound, wherever references and allOf put it. */
  private static List<String> bounds(JsonObject schema, JsonObject document) {
    List<String> lines = new ArrayList<>();
    bounds("", schema, document, lines);
    return lines.stream().sorted().toList();
  }

  private static void bounds(String at, JsonObject schema, JsonObject document, List<String> all) {
    for (Map.Entry<String, Object> member : schema) {
      String keyword = member.getKey();
      Object value = member.getValue();
      if (keyword.equals("$ref")) {
        bounds(at, target(document, schema), document, all);
      } else if (keyword.equals("allOf")) {
        ((JsonArray) value).forEach(part -> bounds(at, (JsonObject) part, document, all));
      } else if (keyword.equals("properties")) {
        ((JsonObject) value)
            .forEach(
                named ->
                    bounds(
                        at + "/" + named.getKey(), (JsonObject) named.getValue(), document, all));
      } else if (value instanceof JsonObject below) {
        bounds(at + "/" + keyword, below, document, all);
      } else if (!keyword.matches("description|examples|title")) {
        all.add(at + " " + keyword + "=" + value);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"satuwarga/openapi.yaml", "satuwarga/simulated-provider.yaml"})
  void nothingIsWrittenDownThatNothingJudges(String name) {
    List<JsonObject> schemas = new ArrayList<>();
    schemas("", load(name).document(), schemas);
    assertThat(schemas).hasSizeGreaterThan(10);
    schemas.forEach(SchemaDialect::ofEngine);
  }

  private static void schemas(String key, Object node, List<JsonObject> found) {
    if (node instanceof JsonArray array) {
      array.forEach(item -> schemas("", item, found));
    } else if (node instanceof JsonObject object) {
      for (Map.Entry<String, Object> member : object) {
        boolean schema = member.getKey().equals("schema") || key.equals("schemas");
        if (schema) {
          found.add((JsonObject) member.getValue());
        } else if (!member.getKey().matches("examples?")) {
          schemas(member.getKey(), member.getValue(), found);
        }
      }
    }
  }

  private static List<String> typesAt(JsonObject full, String place) {
    JsonObject at = full;
    for (String step : place.substring(1).split("/", -1)) {
      at = at.getJsonObject(step.replace("~1", "/"));
    }
    JsonObject content = place.endsWith("/requestBody") ? at.getJsonObject("content") : at;
    return List.copyOf(content.fieldNames());
  }

  private static void compare(String place, Object full, Object view, List<String> dropped) {
    if (full instanceof JsonObject object && view instanceof JsonObject other) {
      assertThat(object.fieldNames()).as(place).containsAll(other.fieldNames());
      for (String name : object.fieldNames()) {
        String at = place + "/" + (name.startsWith("/") ? name.replace("/", "~1") : name);
        if (other.containsKey(name)) {
          compare(at, object.getValue(name), other.getValue(name), dropped);
        } else {
          dropped.add(at);
        }
      }
    } else if (full instanceof JsonArray array && view instanceof JsonArray other) {
      assertThat(other.size()).as(place).isEqualTo(array.size());
      for (int i = 0; i < array.size(); i++) {
        compare(place + "/" + i, array.getValue(i), other.getValue(i), dropped);
      }
    } else {
      assertThat(view).as(place).isEqualTo(full);
    }
  }

  @Test
  void everyDifferenceBetweenRoutesAndContractIsNamed() {
    List<Route> routes = new ArrayList<>(KernelRoutes.all());
    routes.removeIf(
        route -> route.operationId().equals("open") || route.operationId().equals("page"));
    routes.add(Route.query("stray", call -> io.vertx.core.Future.failedFuture("never")));
    routes.add(routes.get(0));
    Contract contract = load("kernel.yaml");
    assertThatThrownBy(() -> new RouteTable(contract, routes))
        .hasMessageContaining("no route for open")
        .hasMessageContaining("no route for page")
        .hasMessageContaining("no operation for the route stray")
        .hasMessageContaining("two routes for " + routes.get(0).operationId());
  }

  @Test
  void aContractWithoutSecurityIsRefused() {
    JsonObject document = load("kernel.yaml").document().copy();
    document.getJsonObject("paths").getJsonObject("/open").getJsonObject("get").remove("security");
    assertThatThrownBy(() -> TestServer.await(Contract.of(VERTX, "broken", document)))
        .hasMessageContaining("open says nothing about security");
  }

  @Test
  void anIdempotentCommandForAnybodyIsRefused() {
    JsonObject document = load("kernel.yaml").document().copy();
    document
        .getJsonObject("paths")
        .getJsonObject("/things")
        .getJsonObject("post")
        .put("security", new JsonArray().add(new JsonObject()));
    Contract contract = TestServer.await(Contract.of(VERTX, "broken", document));
    assertThatThrownBy(() -> new RouteTable(contract, KernelRoutes.all()))
        .hasMessageContaining("createThing takes Idempotency-Key but lets in anybody");
  }
}
