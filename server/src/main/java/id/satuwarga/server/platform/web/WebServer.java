package id.satuwarga.server.platform.web;

import id.satuwarga.server.platform.db.Database;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** One listener that serves one contract: the API, or the simulated provider beside it. */
public final class WebServer {
  private static final long DRAIN_CHECK_MILLIS = 20;

  /** Vert.x gives all who listen on the same negative port the same free one. */
  private static final AtomicInteger FREE_PORTS = new AtomicInteger();

  private final Vertx vertx;
  private final WebServices services;
  private final HttpFront front;
  private final ContractRouter router;
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicBoolean draining = new AtomicBoolean();
  private volatile String deployment = "";

  private WebServer(Vertx vertx, WebServices services, ContractRouter router) {
    this.vertx = vertx;
    this.services = services;
    this.front = new HttpFront(services.config());
    this.router = router;
  }

  /** What a listener needs of the rest of the server. */
  public record Surroundings(
      Vertx vertx, Clock clock, Database database, Doorkeepers doors, WebConfig config) {}

  /** Refuses when routes and contract differ. Listens only when told to. */
  public static WebServer of(
      Surroundings around, Contract contract, Collection<Route> routes, Optional<Site> site) {
    WebServices services =
        new WebServices(
            around.vertx(), around.config(), around.clock(), around.database(), around.doors());
    ContractRouter router = new ContractRouter(services, new RouteTable(contract, routes), site);
    return new WebServer(around.vertx(), services, router);
  }

  /** Listens on every core; answers the port, which differs from the wish when that is 0. */
  public Future<Integer> listen(int wish) {
    int port = wish == 0 ? FREE_PORTS.decrementAndGet() : wish;
    AtomicInteger bound = new AtomicInteger();
    return vertx
        .deployVerticle(
            () -> new Listener(port, bound),
            new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors()))
        .map(
            id -> {
              deployment = id;
              return bound.get();
            });
  }

  private void accept(HttpConnection connection) {
    connection.closeHandler(closed -> connections.decrementAndGet());
    front.guard(connection);
    if (connections.incrementAndGet() > services.config().limits().connections()) {
      connection.close();
    }
  }

  private void handle(HttpServerRequest request) {
    Exchange exchange = begin(request);
    if (draining.get()) {
      request.response().putHeader(HttpHeaders.CONNECTION, "close");
      services.exit().problem(request, exchange.id(), WebProblems.shuttingDown());
    } else {
      router.handle(exchange);
    }
  }

  /** The connection ends with this answer: Vert.x reads no further after a message it refused. */
  private void refuseInvalid(HttpServerRequest request) {
    Throwable cause = request.decoderResult().cause();
    Text what =
        cause instanceof StrictHttpDecoder.Refused refused
            ? refused.what()
            : Text.of("pesan HTTP tidak terbaca", "the HTTP message cannot be read");
    Exchange exchange = begin(request);
    request.response().putHeader(HttpHeaders.CONNECTION, "close");
    services.exit().problem(request, exchange.id(), WebProblems.requestMalformed(what));
  }

  private Exchange begin(HttpServerRequest request) {
    inFlight.incrementAndGet();
    request.response().endHandler(done -> inFlight.decrementAndGet());
    Exchange exchange = new Exchange(request, requestId(request));
    services.exit().always(request.response(), exchange.id());
    return exchange;
  }

  private static String requestId(HttpServerRequest request) {
    String given = request.getHeader("X-Request-Id");
    return given != null && given.matches("[A-Za-z0-9._-]{8,64}")
        ? given
        : UUID.randomUUID().toString();
  }

  /** Takes no new requests, ends streams, lets the others finish in time, then stops listening. */
  public Future<Void> drain() {
    draining.set(true);
    services.streams().closeAll();
    Promise<Void> empty = Promise.promise();
    long until = System.nanoTime() + services.config().deadlines().drain().toNanos();
    vertx.setPeriodic(
        DRAIN_CHECK_MILLIS,
        timer -> {
          if (inFlight.get() <= 0 || System.nanoTime() > until) {
            vertx.cancelTimer(timer);
            empty.tryComplete();
          }
        });
    return empty.future().compose(drained -> vertx.undeploy(deployment));
  }

  /** One event loop's share of the connections. */
  private final class Listener extends VerticleBase {
    private final int port;
    private final AtomicInteger bound;

    Listener(int port, AtomicInteger bound) {
      this.port = port;
      this.bound = bound;
    }

    @Override
    public Future<?> start() {
      return vertx
          .createHttpServer(front.options())
          .connectionHandler(WebServer.this::accept)
          .invalidRequestHandler(WebServer.this::refuseInvalid)
          .requestHandler(WebServer.this::handle)
          .listen(port)
          .onSuccess(server -> bound.set(server.actualPort()));
    }
  }
}
