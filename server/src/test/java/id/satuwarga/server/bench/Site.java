package id.satuwarga.server.bench;

import id.satuwarga.server.app.DaggerServerComponent;
import id.satuwarga.server.app.ServerComponent;
import id.satuwarga.server.app.ServerConfig;
import id.satuwarga.server.identity.Crowd;
import id.satuwarga.server.identity.TestSessions;
import id.satuwarga.server.platform.health.Meters;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The server in its own process, on the same database and keys as a component of it in this one.
 */
final class Site implements AutoCloseable {
  /** People are known by who vouches for them: a second site on the same people needs the same. */
  static final String PROVIDER_PORT = "SATUWARGA_PROVIDER_PORT";

  private final ServerConfig config;
  private final ServerComponent component;
  private final Program server;

  private Site(Map<String, String> environment, Vertx vertx) {
    this.config = ServerConfig.read(environment);
    this.server =
        Program.start(
            "id.satuwarga.server.app.Main",
            Program.classPath(false),
            environment,
            config.ports().api());
    this.component =
        DaggerServerComponent.factory().create(vertx, Meters.registry(), config, Clock.systemUTC());
  }

  /** For what nobody is to be refused in. */
  static Site start(Vertx vertx, Cluster cluster, Path folder, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("SATUWARGA_RATE_LIMITS", "off");
    return startAsToldBy(environment, vertx, cluster, folder);
  }

  /** As citizens and agencies meet it. */
  static Site startWithLimits(Vertx vertx, Cluster cluster, Path folder) {
    return startAsToldBy(new HashMap<>(), vertx, cluster, folder);
  }

  private static Site startAsToldBy(
      Map<String, String> environment, Vertx vertx, Cluster cluster, Path folder) {
    environment.putAll(
        Map.of(
            "SATUWARGA_MODE", "sandbox",
            "SATUWARGA_PORT", Integer.toString(freePort()),
            "SATUWARGA_MANAGEMENT_PORT", Integer.toString(freePort()),
            "SATUWARGA_KEYS_FILE", folder.resolve("keys-" + cluster.port() + ".json").toString(),
            "DATABASE_URL", cluster.url()));
    environment.putIfAbsent(PROVIDER_PORT, Integer.toString(freePort()));
    return new Site(environment, vertx);
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  int port() {
    return config.ports().api();
  }

  /** As callers know it, and who it says it is. */
  String url() {
    return config.web().publicUrl();
  }

  Program server() {
    return server;
  }

  /** For what is measured without HTTP, and for what has to be prepared. */
  ServerComponent component() {
    return component;
  }

  private TestSessions sessions() {
    return new TestSessions(config.identity(), component.database(), Clock.systemUTC());
  }

  String tokenOf(String person) {
    TestSessions sessions = sessions();
    return Setup.await(sessions.citizenId(person).compose(sessions::accessToken));
  }

  String opdToken(String opd) {
    return Setup.await(sessions().opdToken(opd)).orElseThrow();
  }

  Crowd crowd() {
    return new Crowd(config.identity(), component.database(), Clock.systemUTC());
  }

  /** Brings in citizens 1 to this number, all of one village. */
  void settle(int citizens) {
    Setup.await(crowd().settle(citizens, Population.VILLAGE));
  }

  Setup setup() {
    return new Setup(url(), tokenOf("lestari"), tokenOf("ningsih"));
  }

  /** Opens the service of the stand-in for each of the first readers; the visits' ids. */
  List<String> visits(Requests requests, int readers) {
    List<String> visits = new ArrayList<>();
    for (int reader = 1; reader <= readers; reader++) {
      visits.add(
          setup()
              .as(requests.token(reader))
              .post("/v1/visits", Map.of("app_id", Setup.VISITED, "contract", 1))
              .hasStatus(201)
              .json("/visit_id"));
    }
    return visits;
  }

  /** Megabytes of heap in use, after all garbage is gone. */
  double liveHeap() throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    new ProcessBuilder(jcmd, Long.toString(server.pid()), "GC.run").start().waitFor();
    String metrics =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + config.ports().management() + "/metrics"))
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    return metrics
            .lines()
            .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
            .sum()
        / 1024
        / 1024;
  }

  @Override
  public void close() {
    server.close();
  }
}
