package id.satuwarga.server.testing;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.DatabaseConfig;
import id.satuwarga.server.platform.db.Pools;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Contract;
import id.satuwarga.server.platform.web.Doorkeepers;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.WebConfig;
import id.satuwarga.server.platform.web.WebServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The kernel alone, serving a small contract of its own with routes of the test's making. */
public final class TestKernel implements BeforeAllCallback, AfterAllCallback {
  private static final String CONTRACT = "kernel.yaml";
  private final TestClock clock = new TestClock();
  private final TestTokens tokens = new TestTokens();
  private final List<Route> routes;
  private final UnaryOperator<WebConfig> settings;
  private Vertx vertx;
  private DatabaseConfig databaseConfig;
  private Pools pools;
  private WebServer server;
  private int port;

  public TestKernel(List<Route> routes) {
    this(routes, WebConfig::withoutRateLimits);
  }

  public TestKernel(List<Route> routes, UnaryOperator<WebConfig> settings) {
    System.setProperty("vertx.disableWebsockets", "true");
    this.routes = routes;
    this.settings = settings;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    start(TestPostgres.migrated());
  }

  /** Also after its end: a test may be run again. */
  public TestKernel start(DatabaseConfig database) {
    vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    databaseConfig = database;
    pools = new Pools(vertx, database);
    Doorkeepers doors = tokens.before(Doorkeepers.forAnybody(new SimpleMeterRegistry()));
    WebServer.Surroundings around =
        new WebServer.Surroundings(
            vertx,
            clock,
            pools.database(),
            doors,
            settings.apply(WebConfig.of("127.0.0.1", "http://localhost")));
    Contract contract = TestServer.await(Contract.load(vertx, CONTRACT));
    server = WebServer.of(around, contract, routes, Optional.empty());
    port = TestServer.await(server.listen(0));
    return this;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    stop();
    pools = null;
    server = null;
  }

  public void stop() {
    TestServer.await(server.drain().eventually(pools::close).eventually(vertx::close));
  }

  public TestClient anonymous() {
    return new TestClient("http://127.0.0.1:" + port, ContractJudge.of(CONTRACT));
  }

  public TestClient as(Caller caller) {
    return anonymous().with("Authorization", "Bearer " + tokens.of(caller));
  }

  public RawHttp raw() {
    return new RawHttp(port);
  }

  public int port() {
    return port;
  }

  public TestClock clock() {
    return clock;
  }

  public Vertx vertx() {
    return vertx;
  }

  public WebServer server() {
    return server;
  }

  public Database database() {
    return pools.database();
  }

  public DatabaseConfig databaseConfig() {
    return databaseConfig;
  }
}
