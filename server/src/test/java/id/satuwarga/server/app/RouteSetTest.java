package id.satuwarga.server.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.server.platform.web.Contract;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.WebServer;
import id.satuwarga.server.testing.ContractJudge;
import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RouteSetTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final Vertx VERTX = Vertx.vertx();

  @AfterAll
  static void close() {
    TestServer.await(VERTX.close());
  }

  private static List<Route> routes() {
    return new ArrayList<>(Server.routesOf(server.component().routes()));
  }

  /** What {@code Listeners} does at every start. */
  private static WebServer begin(List<Route> routes) {
    Contract contract = TestServer.await(Contract.load(VERTX, Listeners.CONTRACT));
    return WebServer.of(
        new WebServer.Surroundings(
            VERTX,
            server.clock(),
            server.database(),
            server.component().doorkeepers(),
            server.config().web()),
        contract,
        routes,
        Optional.empty());
  }

  @Test
  void everyOperationHasOneRouteAndEveryRouteItsOperation() {
    assertThat(routes().stream().map(Route::operationId))
        .containsExactlyInAnyOrderElementsOf(ContractJudge.of(Listeners.CONTRACT).operationIds());
    assertThat(begin(routes())).isNotNull();
  }

  @Test
  void aServerThatLacksARouteDoesNotStart() {
    List<Route> fewer = routes();
    fewer.removeIf(route -> route.operationId().equals("listInbox"));
    assertThatThrownBy(() -> begin(fewer)).hasMessageContaining("no route for listInbox");
  }

  @Test
  void aServerWithARouteOutsideOfTheContractDoesNotStart() {
    List<Route> more = routes();
    more.add(Route.query("backDoor", call -> Future.failedFuture("never")));
    assertThatThrownBy(() -> begin(more))
        .hasMessageContaining("no operation for the route backDoor");
  }
}
