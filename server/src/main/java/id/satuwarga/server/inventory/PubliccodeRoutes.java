package id.satuwarga.server.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.http.OutboundDoor;
import id.satuwarga.server.platform.http.OutboundException;
import id.satuwarga.server.platform.http.OutboundReply;
import id.satuwarga.server.platform.http.OutboundRequest;
import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** Reads a publiccode.yml, out of a file or at its address, for somebody to look at and save. */
final class PubliccodeRoutes implements RouteSource {
  private static final int LONGEST = 40_000;
  private static final int OK = 200;
  private final OutboundDoor door;

  @Inject
  PubliccodeRoutes(OutboundDoor door) {
    this.door = door;
  }

  /** The text itself, or where it is. */
  record Source(Optional<String> text, Optional<String> url) {}

  /** What could be read; nothing of it is stored. */
  record View(JsonNode facts, List<Trouble> problems) {}

  /** What is wrong in a field. */
  record Trouble(String field, String what) {}

  @Override
  public List<Route> routes() {
    return List.of(Route.query("readPubliccode", this::read));
  }

  private Future<Reply> read(Call call) {
    Source source = call.body(Source.class);
    return source
        .text()
        .map(Future::succeededFuture)
        .orElseGet(() -> fetch(source.url().orElseThrow()))
        .map(PubliccodeReader::read)
        .map(
            reading ->
                Reply.ok(
                    new View(
                        reading.facts(),
                        reading.problems().entrySet().stream()
                            .map(
                                wrong ->
                                    new Trouble(
                                        wrong.getKey(), wrong.getValue().in(call.language())))
                            .toList())));
  }

  private Future<String> fetch(String url) {
    return door.send(OutboundRequest.get(url).atMost(LONGEST))
        .map(PubliccodeRoutes::text)
        .recover(
            failure ->
                Future.failedFuture(
                    failure instanceof OutboundException ? unreachable() : failure));
  }

  private static String text(OutboundReply reply) {
    if (reply.status() != OK) {
      throw unreachable();
    }
    return reply.body().toString(StandardCharsets.UTF_8);
  }

  private static RuntimeException unreachable() {
    return InventoryProblems.publiccodeUnreachable();
  }
}
