package id.satuwarga.server.bench;

import id.satuwarga.server.inbox.BareInbox;
import id.satuwarga.server.platform.db.Pools;
import id.satuwarga.server.platform.json.Json;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * What is left when everything but HTTP, the query and JSON is taken away: the same client of
 * PostgreSQL, the same statements, the same mapping, no token, no contract, no limits, no metrics.
 */
final class BareServer extends VerticleBase {
  private final SqlClient db;
  private final int port;
  private final Object catalogue;
  private final BareInbox inbox = new BareInbox();

  private BareServer(SqlClient db, int port, Object catalogue) {
    this.db = db;
    this.port = port;
    this.catalogue = catalogue;
  }

  /**
   * Takes the ports BENCH_POSTGRES and BENCH_PORT, and in BENCH_SERVICES a file with the server's
   * answer.
   */
  public static void main(String[] arguments) throws IOException {
    Vertx vertx = Vertx.vertx();
    int postgres = Integer.parseInt(System.getenv("BENCH_POSTGRES"));
    SqlClient db = new Pools(vertx, Cluster.config(postgres)).database().reads();
    int port = Integer.parseInt(System.getenv("BENCH_PORT"));
    Object catalogue =
        Json.read(Files.readString(Path.of(System.getenv("BENCH_SERVICES"))), Object.class);
    vertx.deployVerticle(
        () -> new BareServer(db, port, catalogue),
        new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors()));
  }

  @Override
  public Future<?> start() {
    return vertx.createHttpServer().requestHandler(this::handle).listen(port, "127.0.0.1");
  }

  private void handle(HttpServerRequest request) {
    String path = String.valueOf(request.path());
    String citizen = path.substring(path.lastIndexOf('/') + 1);
    Future<byte[]> answer = path.startsWith("/inbox/") ? inbox.page(db, citizen) : list(citizen);
    answer.onComplete(
        bytes ->
            request
                .response()
                .putHeader("Content-Type", "application/json")
                .end(Buffer.buffer(bytes)),
        failure -> request.response().setStatusCode(500).end());
  }

  /** The catalogue stands in memory there as well; only where the citizen lives is looked up. */
  private Future<byte[]> list(String citizen) {
    return db.preparedQuery(Queries.HOME)
        .execute(Tuple.of(UUID.fromString(citizen)))
        .map(rows -> Json.writeBytes(catalogue));
  }
}
