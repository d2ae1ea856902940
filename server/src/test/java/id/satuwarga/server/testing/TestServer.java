package id.satuwarga.server.testing;

import id.satuwarga.server.app.DaggerServerComponent;
import id.satuwarga.server.app.Server;
import id.satuwarga.server.app.ServerComponent;
import id.satuwarga.server.app.ServerConfig;
import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.DatabaseConfig;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.WebConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole server for one test class, in sandbox mode, over real HTTP and real PostgreSQL:
 *
 * <pre>{@code
 * @RegisterExtension static final TestServer server = new TestServer();
 *
 * @Test void readsTheInbox() {
 *   server.as("siti").get("/v1/inbox").hasStatus(200);
 * }
 * }</pre>
 *
 * Every answer is judged by the contract before a test sees it. Limits of rate are off.
 */
public final class TestServer implements BeforeAllCallback, AfterAllCallback {
  private static final long PATIENCE_SECONDS = 30;
  private final TestClock clock = new TestClock();
  private final TestTokens tokens = new TestTokens();
  private ServerConfig config;
  private Vertx vertx;
  private ServerComponent component;
  private Server server;
  private ContractJudge judge;

  @Override
  public void beforeAll(ExtensionContext context) {
    start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    stop();
  }

  /** For tests that want the server's life in their own hands. */
  public TestServer start() {
    System.setProperty("vertx.disableWebsockets", "true");
    config = config(TestPostgres.migrated());
    judge = ContractJudge.of("satuwarga/openapi.yaml", "/openapi.yaml");
    run();
    return this;
  }

  private void run() {
    vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    component = DaggerServerComponent.factory().create(vertx, config, clock);
    server = component.server();
    await(server.start(tokens.before(component.doorkeepers()), routes()));
  }

  /** Ends the process, as far as a test can: all that was in memory is gone, the database stays. */
  public void restart() {
    stop();
    run();
  }

  public void stop() {
    await(server.stop().eventually(vertx::close));
  }

  private static ServerConfig config(DatabaseConfig database) {
    int api = freePort();
    return new ServerConfig(
        Mode.SANDBOX,
        new ServerConfig.Ports(api, 0, freePort()),
        WebConfig.of("127.0.0.1", "http://localhost:" + api).withoutRateLimits(),
        database,
        Optional.empty());
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Until every slice is there, its operations answer 500 here; the server itself refuses to start.
   */
  private List<Route> routes() {
    List<Route> routes = new ArrayList<>(Server.routesOf(component.routes()));
    Set<String> missing = new HashSet<>(judge.operationIds());
    routes.forEach(route -> missing.remove(route.operationId()));
    missing.forEach(
        id ->
            routes.add(
                Route.query(
                    id, call -> Future.failedFuture(new IllegalStateException("no " + id)))));
    return routes;
  }

  /** Nobody in particular. */
  public TestClient anonymous() {
    return new TestClient(url(), judge);
  }

  /** One of the fictitious people, by slug. */
  public TestClient as(String person) {
    return as(new Caller.Citizen(citizenId(person), UUID.randomUUID().toString()));
  }

  /** An agency's back end. */
  public TestClient asOpd(String opdCode) {
    return as(new Caller.Opd(opdCode, "test_key"));
  }

  /** Whoever the test makes up. */
  public TestClient as(Caller caller) {
    return withToken(tokens.of(caller));
  }

  public TestClient withToken(String token) {
    return anonymous().with("Authorization", "Bearer " + token);
  }

  /** The id of one of the fictitious people. */
  public String citizenId(String person) {
    return UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8)).toString();
  }

  public String url() {
    return config.web().publicUrl();
  }

  public int port() {
    return config.ports().api();
  }

  public int providerPort() {
    return config.ports().provider();
  }

  public TestClock clock() {
    return clock;
  }

  public Database database() {
    return component.database();
  }

  public DatabaseConfig databaseConfig() {
    return config.database();
  }

  public ServerComponent component() {
    return component;
  }

  /** The result of a future, or its failure. */
  public static <T> T await(Future<T> future) {
    return future
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }
}
