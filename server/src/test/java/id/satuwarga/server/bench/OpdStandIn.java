package id.satuwarga.server.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;

/** An OPD that answers every call at once with a Screen of usual size. */
final class OpdStandIn {
  private final HttpServer server;

  private OpdStandIn(HttpServer server) {
    this.server = server;
  }

  static OpdStandIn start(Vertx vertx) {
    Buffer screen = Buffer.buffer(screen());
    return new OpdStandIn(
        Setup.await(
            vertx
                .createHttpServer()
                .requestHandler(
                    request ->
                        request.endHandler(
                            end ->
                                request
                                    .response()
                                    .putHeader("Content-Type", "application/json")
                                    .end(screen)))
                .listen(0, "127.0.0.1")));
  }

  private static String screen() {
    StringBuilder body = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      body.append(body.isEmpty() ? "" : ",")
          .append("{\"type\":\"TextBlock\",\"wrap\":true,\"text\":\"Pengaduan nomor ")
          .append(i)
          .append(" tentang jalan rusak di depan pasar\"}");
    }
    return """
        {"type":"AdaptiveCard","version":"1.5","lang":"id","title":"Pengaduan","body":[%s]}
        """
        .formatted(body);
  }

  int port() {
    return server.actualPort();
  }

  String address() {
    return "http://127.0.0.1:" + port();
  }
}
