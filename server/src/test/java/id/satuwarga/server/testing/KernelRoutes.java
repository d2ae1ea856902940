package id.satuwarga.server.testing;

import id.satuwarga.server.platform.web.Call;
import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.Reply;
import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.Text;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Answers for every operation of the kernel's test contract; a test replaces what it looks at. */
public final class KernelRoutes {
  private KernelRoutes() {}

  public static List<Route> all() {
    return List.of(
        Route.query("open", KernelRoutes::open),
        Route.command("createThing", KernelRoutes::createThing),
        Route.query("getThing", call -> ok(Map.of("id", call.path("thingId")))),
        Route.command("putThing", (call, tx) -> ok(Map.of("roles", call.caller().roles()))),
        Route.query("postLatest", call -> Future.succeededFuture(Reply.noContent())),
        Route.query("opdOnly", call -> ok(Map.of("opd", call.caller().opdCode()))),
        Route.query(
            "maybe", call -> ok(Map.of("caller", call.caller().getClass().getSimpleName()))),
        Route.query(
            "sendForm", call -> ok(Map.of("grant_type", call.form("grant_type").orElseThrow()))),
        Route.query("upload", call -> ok(Map.of("length", call.bytes().length()))),
        Route.query("page", call -> Future.succeededFuture(Reply.html("<h1>Halo</h1>"))),
        Route.query("events", KernelRoutes::events),
        Route.query("fail", KernelRoutes::fail),
        Route.query("rare", call -> ok(Map.of())));
  }

  /** All, with one answered otherwise. */
  public static List<Route> with(String operationId, Function<Call, Future<Reply>> handler) {
    return with(Route.query(operationId, handler));
  }

  public static List<Route> withCommand(
      String operationId, BiFunction<Call, SqlConnection, Future<Reply>> handler) {
    return with(Route.command(operationId, handler));
  }

  /** All, with this one instead of its namesake. */
  public static List<Route> with(Route other) {
    List<Route> routes = new ArrayList<>(all());
    routes.removeIf(route -> route.operationId().equals(other.operationId()));
    routes.add(other);
    return routes;
  }

  private static Future<Reply> ok(Object value) {
    return Future.succeededFuture(Reply.ok(value));
  }

  private static Future<Reply> open(Call call) {
    return ok(
        Map.of(
            "q", call.query("q").orElse(""),
            "tags", call.queryAll("tag"),
            "limit", call.limit(),
            "cursor", call.cursor().map(cursor -> cursor.text(0)).orElse(""),
            "language", call.language().tag()));
  }

  /** Leaves an outbox row, so that a test can count effects. */
  private static Future<Reply> createThing(Call call, SqlConnection tx) {
    Thing thing = call.body(Thing.class);
    return tx.preparedQuery(
            "INSERT INTO outbox (id, topic, key, payload)"
                + " VALUES (gen_random_uuid(), 'thing', $1, '{}')")
        .execute(Tuple.of(thing.name()))
        .map(done -> Reply.created("/things/" + thing.name(), Map.of("name", thing.name())));
  }

  /** The body of {@code createThing}. */
  public record Thing(String name, Integer size) {}

  private static Future<Reply> events(Call call) {
    return Future.succeededFuture(
        Reply.events(
            (opened, sink) -> {
              sink.send("1", "hello", Map.of("from", call.header("Last-Event-ID").orElse("")));
            }));
  }

  private static Future<Reply> fail(Call call) {
    return switch (call.path("how")) {
      case "problem" ->
          Future.failedFuture(
              Problem.of("too-tired", 409, Text.of("Lelah", "Tired"), Text.of("Nanti", "Later"))
                  .with("hours", 8)
                  .retryAfter(Duration.ofMillis(1500))
                  .asException());
      case "throw" -> throw new IllegalArgumentException("rahasia");
      case "null" -> Future.succeededFuture(null);
      case "header" ->
          Future.succeededFuture(Reply.noContent().withHeader("X-A", "a\r\nSet-Cookie: b=c"));
      default -> Future.failedFuture(new IllegalStateException("rahasia"));
    };
  }
}
