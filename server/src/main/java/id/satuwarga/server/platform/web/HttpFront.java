package id.satuwarga.server.platform.web;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.VertxConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a connection must be like before any route is looked for. Two readers of one message must
 * not be able to disagree about it, so whatever is ambiguous is refused and the connection closed.
 */
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

  /** What is wrong with a request whose head was read, if anything is. */
  static Optional<Text> flaw(HttpServerRequest request) {
    List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
    if (hosts.size() > 1 || (hosts.isEmpty() && request.version() != HttpVersion.HTTP_1_0)) {
      return Optional.of(
          Text.of("harus ada tepat satu header Host", "there must be exactly one Host header"));
    }
    if (!hosts.isEmpty() && !hosts.get(0).matches("[A-Za-z0-9.\\-_\\[\\]:]{1,255}")) {
      return Optional.of(Text.of("header Host rusak", "the Host header is broken"));
    }
    return transferFlaw(request).or(() -> targetFlaw(request));
  }

  private static Optional<Text> transferFlaw(HttpServerRequest request) {
    List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
    boolean known =
        codings.isEmpty() || (codings.size() == 1 && "chunked".equalsIgnoreCase(codings.get(0)));
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    boolean lengthSane = length == null || (codings.isEmpty() && length.matches("[0-9]{1,18}"));
    boolean oldChunked = !codings.isEmpty() && request.version() == HttpVersion.HTTP_1_0;
    return known && lengthSane && !oldChunked
        ? Optional.empty()
        : Optional.of(Text.of("panjang isi tidak jelas", "the length of the body is ambiguous"));
  }

  private static Optional<Text> targetFlaw(HttpServerRequest request) {
    String path = request.path();
    if (path == null || !path.startsWith("/")) {
      return Optional.of(Text.of("alamat tujuan rusak", "the request target is broken"));
    }
    for (String segment : path.substring(1).split("/", -1)) {
      String plain = segment.replaceAll("(?i)%2e", ".");
      if (plain.equals(".") || plain.equals("..")) {
        return Optional.of(Text.of("alamat memuat titik", "the path holds dot segments"));
      }
    }
    if (path.contains("//") || path.indexOf('\\') >= 0) {
      return Optional.of(Text.of("alamat tujuan rusak", "the request target is broken"));
    }
    try {
      UrlText.decode(path, false);
      return Optional.empty();
    } catch (ProblemException broken) {
      return Optional.of(Text.of("pengodean persen rusak", "bad percent-encoding"));
    }
  }
}
