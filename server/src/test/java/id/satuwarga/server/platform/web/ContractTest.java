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
                        ".*/content/(application/(problem\\+json|x-www-form-urlencoded|pdf)"
                            + "|image/.*|text/(html|event-stream))")
                    || place.matches(".*/(content|requestBody)"),
            "only bodies of foreign media types");
    dropped.stream()
        .filter(place -> place.endsWith("/content") || place.endsWith("/requestBody"))
        .forEach(
            place ->
                assertThat(typesAt(full, place))
                    .noneMatch(type -> type.equals("application/json")));
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
