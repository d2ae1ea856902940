package id.satuwarga.sample.ground;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sdk.client.ApiCall;
import id.satuwarga.sdk.client.FileContent;
import id.satuwarga.sdk.client.OpdKey;
import id.satuwarga.sdk.client.SatuWarga;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.opd.MiniAppEndpoint;
import id.satuwarga.sdk.opd.MiniAppServer;
import id.satuwarga.sdk.opd.VisitTokens;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * A small service's ground: its migrated database, its place at the one app, and a web server that
 * answers when {@link #open} is called. Closing ends all of it, and before that what was {@link
 * #keep kept}.
 */
public final class Ground implements AutoCloseable {
  private static final int THREADS = 64;
  private static final int CONNECTIONS = 6;

  /** An officer's photo of five megabytes may come over a poor line. */
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(60);

  private final ServiceSettings settings;
  private final Manifest manifest;
  private final Storage storage;
  private final SatuWarga satuWarga;
  private final ExecutorService threads = MiniAppServer.threads(THREADS, LONGEST_REQUEST);
  private final HttpServer http;
  private final Deque<AutoCloseable> kept = new ArrayDeque<>();

  private Ground(ServiceSettings settings, Class<?> service) throws IOException {
    this.settings = settings;
    this.manifest = Manifest.parse(ManifestFile.of(service, settings.publicUrl()));
    this.http = HttpServer.create(new InetSocketAddress(settings.port()), 0);
    this.storage = Storage.open(settings.database(), CONNECTIONS);
    this.satuWarga =
        SatuWarga.at(settings.satuWarga())
            .issuer(settings.issuer())
            .opd(settings.opd(), OpdKey.loadOrCreate(settings.keyFile()));
  }

  /**
   * Lays the ground for a service whose manifest and migrations stand beside this class.
   *
   * @throws IOException when the port is taken or the key file cannot be read
   */
  public static Ground lay(ServiceSettings settings, Class<?> service) throws IOException {
    Ground ground = new Ground(settings, service);
    Storage.migrate(ground.source(), service);
    ground.http.setExecutor(ground.threads);
    ground.http.createContext("/health", Ground::healthy);
    return ground;
  }

  /**
   * What is asked while a citizen waits, whose answer the endpoint gives after six seconds in any
   * case: nobody waits longer than that for a slow server, and no thread does. Twice, because a
   * connection that was kept may be gone.
   */
  public static <T> ApiCall<T> whileACitizenWaits(ApiCall<T> call) {
    return call.timeout(Duration.ofMillis(2_500)).tries(2).patience(Duration.ofSeconds(1));
  }

  public ServiceSettings settings() {
    return settings;
  }

  public Manifest manifest() {
    return manifest;
  }

  public DataSource source() {
    return storage.source();
  }

  public Jdbi database() {
    return storage.database();
  }

  public SatuWarga satuWarga() {
    return satuWarga;
  }

  /** What citizens sent to the one app. */
  public Uploads uploads() {
    return id -> {
      FileContent file = whileACitizenWaits(satuWarga.fetchUpload(id)).execute();
      return new SentFile(file.type(), file.content());
    };
  }

  /** Whom the gateway's tokens must be for. */
  public VisitTokens tokens() {
    return VisitTokens.of(settings.issuer(), settings.opd());
  }

  /** For further pages of the service's own. */
  public HttpServer http() {
    return http;
  }

  /** Has this closed with the ground, the last first. */
  public <T extends AutoCloseable> T keep(T part) {
    kept.push(part);
    return part;
  }

  /** Puts the mini-app at {@code /miniapp} and begins to answer. */
  public void open(MiniAppEndpoint endpoint) {
    keep(endpoint);
    http.createContext("/miniapp", MiniAppServer.handler(endpoint));
    http.start();
  }

  @Override
  public void close() {
    http.stop(1);
    for (AutoCloseable part : kept) {
      closed(part);
    }
    threads.shutdown();
    satuWarga.close();
    storage.close();
  }

  private static void closed(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      throw new IllegalStateException("A part of the service did not close", e);
    }
  }

  private static void healthy(HttpExchange exchange) throws IOException {
    byte[] body = "{\"status\":\"up\"}".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
