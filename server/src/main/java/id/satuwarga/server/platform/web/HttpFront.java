package id.satuwarga.server.platform.web;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.impl.VertxConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How a listener treats connections: limits, deadlines, and the strict decoder in its place. */
final class HttpFront {
  private static final int LONGEST_LINE = 8 * 1024;
  private static final int LARGEST_HEAD = 16 * 1024;
  private static final byte[] TOO_LATE =
      "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);
  private final HttpServerOptions options;
  private final Duration headDeadline;

  HttpFront(WebConfig config) {
    this.headDeadline = config.deadlines().head();
    this.options =
        new HttpServerOptions()
            .setHost(config.host())
            .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
            .setIdleTimeout((int) config.deadlines().idle().toMillis())
            .setMaxInitialLineLength(LONGEST_LINE)
            .setMaxHeaderSize(LARGEST_HEAD)
            .setMaxFormAttributeSize(LARGEST_HEAD)
            .setHttp2ClearTextEnabled(false)
            .setCompressionSupported(false)
            .setTcpFastOpen(false);
  }

  HttpServerOptions options() {
    return new HttpServerOptions(options);
  }

  /** Puts the strict decoder where Vert.x has put its own; nothing was read yet. */
  void guard(HttpConnection connection) {
    ((VertxConnection) connection)
        .channelHandlerContext()
        .pipeline()
        .replace(
            "httpDecoder", "httpDecoder", new StrictHttpDecoder(options, headDeadline, TOO_LATE));
  }
}
