package id.satuwarga.server.platform.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the operation of a request: fixed paths before templated ones, HEAD wherever GET is, 405
 * with {@code Allow} where only the verb is wrong, the static site where no operation has the path.
 */
final class ContractRouter {
  private static final String PARAMETER = "\\{([A-Za-z0-9_]+)}";
  private final Router router;
  private final WebServices services;
  private final Cors cors;

  /** Pipelines by verb and by the paths that hold no parameter: found without asking each route. */
  private final Map<HttpMethod, Map<String, Pipeline>> fixed = new HashMap<>();

  ContractRouter(WebServices services, RouteTable table, Optional<Site> site) {
    this.services = services;
    this.router = Router.router(services.vertx());
    this.cors = new Cors(services.config().corsOrigins());
    byPath(table)
        .forEach(
            (path, routes) -> {
              routes.forEach((operation, route) -> add(operation, route));
              String allow = allow(routes);
              router
                  .route(path.replaceAll(PARAMETER, ":$1"))
                  .handler(context -> otherVerb(Exchange.of(context), allow));
            });
    router.route().handler(context -> noOperation(Exchange.of(context), site));
    router.route().failureHandler(this::failed);
  }

  private static Map<String, Map<Operation, Route>> byPath(RouteTable table) {
    Map<String, Map<Operation, Route>> paths =
        new TreeMap<>(
            Comparator.comparing((String path) -> path.contains("{"))
                .thenComparing(Comparator.naturalOrder()));
    table
        .routes()
        .forEach(
            (operation, route) ->
                paths
                    .computeIfAbsent(operation.path(), path -> new LinkedHashMap<>())
                    .put(operation, route));
    return paths;
  }

  private static String allow(Map<Operation, Route> routes) {
    TreeSet<String> verbs = new TreeSet<>();
    for (Operation operation : routes.keySet()) {
      verbs.add(operation.method().name());
      if (operation.method().equals(HttpMethod.GET)) {
        verbs.add("HEAD");
      }
    }
    return String.join(", ", verbs);
  }

  private void add(Operation operation, Route route) {
    Pipeline pipeline = new Pipeline(operation, route, services);
    io.vertx.ext.web.Route added =
        router.route(operation.path().replaceAll(PARAMETER, ":$1")).method(operation.method());
    if (operation.method().equals(HttpMethod.GET)) {
      added.method(HttpMethod.HEAD);
    }
    if (!operation.path().contains("{")) {
      fixed
          .computeIfAbsent(operation.method(), verb -> new HashMap<>())
          .put(operation.path(), pipeline);
    }
    added.handler(context -> pipeline.handle(Exchange.of(context)));
  }

  private void otherVerb(Exchange exchange, String allow) {
    if (cors.preflight(exchange.request(), allow)) {
      exchange.request().response().setStatusCode(204).end();
    } else {
      services
          .exit()
          .problem(exchange.request(), exchange.id(), WebProblems.methodNotAllowed(allow));
    }
  }

  private void noOperation(Exchange exchange, Optional<Site> site) {
    if (site.isEmpty() || !site.get().serve(exchange.request())) {
      services.exit().problem(exchange.request(), exchange.id(), WebProblems.notFound());
    }
  }

  private void failed(RoutingContext context) {
    Exchange exchange = Exchange.of(context);
    Throwable cause = context.failure();
    if (cause == null || context.statusCode() == 400) {
      Text what = Text.of("alamat tujuan rusak", "the request target is broken");
      services
          .exit()
          .problem(exchange.request(), exchange.id(), WebProblems.requestMalformed(what));
    } else {
      services.exit().fail(exchange.request(), exchange.id(), cause);
    }
  }

  void handle(Exchange exchange) {
    HttpServerRequest request = exchange.request();
    cors.allow(request);
    Pipeline pipeline = fixed.getOrDefault(request.method(), Map.of()).get(request.path());
    if (pipeline != null) {
      pipeline.handle(exchange);
    } else {
      router.handle(request);
    }
  }
}
