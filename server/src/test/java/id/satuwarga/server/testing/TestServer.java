package id.satuwarga.server.testing;

import id.satuwarga.server.app.DaggerServerComponent;
import id.satuwarga.server.app.Server;
import id.satuwarga.server.app.ServerComponent;
import id.satuwarga.server.app.ServerConfig;
import id.satuwarga.server.gateway.GatewayConfig;
import id.satuwarga.server.identity.AppLinks;
import id.satuwarga.server.identity.IdentityConfig;
import id.satuwarga.server.identity.TestSessions;
import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.platform.config.Secret;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.DatabaseConfig;
import id.satuwarga.server.platform.health.Meters;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebConfig;
import id.satuwarga.server.push.PushConfig;
import id.satuwarga.server.sandbox.SandboxConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
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
  private static final long PATIENCE_SECONDS = 60;
  private static final int PORTS_OF_A_PROCESS = 128;
  private static final AtomicInteger PORT = new AtomicInteger();
  private final TestClock clock = new TestClock();
  private final TestTokens tokens = new TestTokens();
  private final UnaryOperator<ServerConfig> changes;
  private ServerConfig config;
  private Vertx vertx;
  private ServerComponent component;
  private Server server;
  private Server.Bound bound;
  private TestSessions sessions;
  private ContractJudge judge;

  public TestServer() {
    this(config -> config);
  }

  /** With something of the usual configuration changed. */
  public TestServer(UnaryOperator<ServerConfig> changes) {
    this.changes = changes;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    stop();
    forget();
  }

  /** The class that holds this stays loaded; a server for each would fill the memory. */
  private void forget() {
    vertx = null;
    component = null;
    server = null;
    bound = null;
    sessions = null;
  }

  /** For tests that want the server's life in their own hands. */
  public TestServer start() {
    System.setProperty("vertx.disableWebsockets", "true");
    config = changes.apply(config(TestPostgres.migrated()));
    judge = ContractJudge.of("satuwarga/openapi.yaml");
    run();
    return this;
  }

  /** Another node on the same database, started; whoever asks for it stops it. */
  public TestServer another() {
    TestServer other = new TestServer();
    int api = freePort();
    int provider = freePort();
    other.config =
        new ServerConfig(
            Mode.SANDBOX,
            new ServerConfig.Ports(api, 0, provider),
            WebConfig.of("127.0.0.1", "http://localhost:" + api).withoutRateLimits(),
            config.database(),
            config.tileUrl(),
            config.identity(),
            config.gateway(),
            config.push(),
            new SandboxConfig(
                Mode.SANDBOX, provider, config.sandbox().publicUrl(), config.sandbox().clients()));
    other.judge = judge;
    other.run();
    return other;
  }

  private void run() {
    PrometheusMeterRegistry meters = Meters.registry();
    vertx = Meters.vertx(new VertxOptions().setEventLoopPoolSize(2), meters);
    component = DaggerServerComponent.factory().create(vertx, meters, config, clock);
    server = component.server();
    sessions = new TestSessions(config.identity(), component.database(), clock);
    bound =
        await(
            server.start(
                tokens.before(component.doorkeepers()), Server.routesOf(component.routes())));
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
    int provider = freePort();
    String url = "http://localhost:" + api;
    String issuer = "http://localhost:" + provider;
    return new ServerConfig(
        Mode.SANDBOX,
        new ServerConfig.Ports(api, 0, provider),
        WebConfig.of("127.0.0.1", url).withoutRateLimits(),
        database,
        Optional.empty(),
        new IdentityConfig(
            Mode.SANDBOX,
            url,
            TestKeys.FILE,
            new IdentityConfig.Upstream(issuer, "satuwarga", new Secret("upstream-secret")),
            IdentityConfig.Lifetimes.usual(),
            new AppLinks(
                "id.satuwarga.app", List.of(String.join(":", Collections.nCopies(32, "0A"))))),
        new GatewayConfig(Duration.ofSeconds(10), 4, 2, Duration.ofSeconds(10)),
        PushConfig.none(),
        new SandboxConfig(
            Mode.SANDBOX,
            provider,
            issuer,
            List.of(
                new SandboxConfig.Client(
                    "apekesah-batam",
                    new Secret("apekesah-secret"),
                    Set.of("http://localhost:9/officer/callback")))));
  }

  /**
   * Below the ports that the system gives to whoever asks for any, and from a part of them that
   * other processes of this moment do not draw from, so that nobody comes between.
   */
  private static int freePort() {
    int first = 10_000 + (int) (ProcessHandle.current().pid() % 171) * PORTS_OF_A_PROCESS;
    return IntStream.generate(() -> first + PORT.getAndIncrement() % PORTS_OF_A_PROCESS)
        .limit(PORTS_OF_A_PROCESS)
        .filter(TestServer::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /** Nobody in particular. */
  public TestClient anonymous() {
    return new TestClient(url(), judge);
  }

  /** Nobody in particular, at the simulated identity provider. */
  public TestClient provider() {
    return new TestClient(
        "http://localhost:" + providerPort(),
        ContractJudge.of("satuwarga/simulated-provider.yaml"));
  }

  /** One of the fictitious people, by slug, in a new session of theirs. */
  public TestClient as(String person) {
    return withToken(await(sessions.citizenId(person).compose(sessions::accessToken)));
  }

  /** An agency's back end; one that is registered gets a real token. */
  public TestClient asOpd(String opdCode) {
    return await(sessions.opdToken(opdCode))
        .map(this::withToken)
        .orElseGet(() -> as(new Caller.Opd(opdCode, "test_key")));
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
    return await(sessions.citizenId(person));
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

  /** Figures and health for operators. */
  public int managementPort() {
    return bound.management();
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

  public ServerConfig config() {
    return config;
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
