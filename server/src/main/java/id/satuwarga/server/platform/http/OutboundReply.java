package id.satuwarga.server.platform.http;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/** What came back, whatever its status; redirects come back as they are. */
public record OutboundReply(int status, MultiMap headers, Buffer body) {
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
