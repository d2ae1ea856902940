package id.satuwarga.server.platform.health;

import id.satuwarga.server.platform.json.Json;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Figures and health for operators, on the machine's own address only. */
@Singleton
public final class ManagementServer {
  private final Vertx vertx;
  private final Readiness readiness;
  private final PrometheusMeterRegistry meters;
  private @Nullable HttpServer server;

  @Inject
  public ManagementServer(Vertx vertx, Readiness readiness, PrometheusMeterRegistry meters) {
    this.vertx = vertx;
    this.readiness = readiness;
    this.meters = meters;
  }

  /** Answers the port it listens on. */
  public Future<Integer> listen(int port) {
    return vertx
        .createHttpServer(
            new HttpServerOptions()
                .setHost("127.0.0.1")
                .setIdleTimeout(30)
                .setHttp2ClearTextEnabled(false))
        .requestHandler(this::handle)
        .listen(port)
        .map(
            listening -> {
              server = listening;
              return listening.actualPort();
            });
  }

  public Future<Void> close() {
    return server == null ? Future.succeededFuture() : server.close();
  }

  private void handle(HttpServerRequest request) {
    if (!request.method().equals(HttpMethod.GET)) {
      request.response().setStatusCode(405).end();
      return;
    }
    switch (String.valueOf(request.path())) {
      case "/metrics" -> answer(request, 200, "text/plain; version=0.0.4", meters.scrape());
      case "/health/live" -> json(request, 200, Map.of("status", "up"));
      case "/health/ready" ->
          readiness.check().onSuccess(health -> json(request, health.isUp() ? 200 : 503, health));
      default -> request.response().setStatusCode(404).end();
    }
  }

  private static void json(HttpServerRequest request, int status, Object body) {
    answer(request, status, "application/json", Json.write(body));
  }

  private static void answer(HttpServerRequest request, int status, String type, String body) {
    request.response().setStatusCode(status).putHeader("Content-Type", type).end(body);
  }
}
