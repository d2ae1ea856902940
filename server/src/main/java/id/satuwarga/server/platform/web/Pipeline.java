package id.satuwarga.server.platform.web;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One operation from matched request to answer: head, authority, body, contract, handler. Nobody's
 * body is read before the kernel knows that they may call at all.
 */
final class Pipeline {
  private final Operation operation;
  private final Route route;
  private final WebServices services;
  private final RequestReader reader;
  private final Judge judge;
  private final Optional<Gatherer> gatherer;

  Pipeline(Operation operation, Route route, WebServices services) {
    this.operation = operation;
    this.route = route;
    this.services = services;
    this.reader =
        new RequestReader(operation, services.vertx(), services.config().deadlines().body());
    this.judge = new Judge(operation);
    this.gatherer = route.gathered().map(together -> new Gatherer(services, route, together));
  }

  void handle(Exchange exchange) {
    HttpServerRequest request = exchange.request();
    request.pause();
    long start = System.nanoTime();
    BodyBudget.Share share = services.bodies().open();
    answer(exchange, share)
        .onComplete(
            done -> {
              Throwable failure = done.succeeded() ? sent(exchange, done.result()) : done.cause();
              if (failure != null) {
                services.exit().fail(request, exchange.id(), failure);
              }
              share.close();
              services.metrics().served(operation.id(), request.response().getStatusCode(), start);
            });
  }

  /**
   * What went wrong while answering, if anything did: a reply that is none, a header that is none.
   */
  private @Nullable Throwable sent(Exchange exchange, Answered answered) {
    try {
      send(exchange, answered);
      return null;
    } catch (RuntimeException broken) {
      return broken;
    }
  }

  private void send(Exchange exchange, Answered answered) {
    HttpServerRequest request = exchange.request();
    Reply reply = answered.reply();
    if (reply.feed().isPresent() && !request.method().equals(HttpMethod.HEAD)) {
      if (!request.response().closed()) {
        services.exit().head(request.response(), reply);
        services
            .streams()
            .start(
                request.response(),
                reply.feed().get(),
                answered.call(),
                () -> services.gate().admit(operation, request));
      }
    } else {
      services.exit().reply(request, reply);
    }
  }

  private record Answered(Call call, Reply reply) {}

  private Future<Answered> answer(Exchange exchange, BodyBudget.Share share) {
    HttpServerRequest request = exchange.request();
    try {
      checkAccept(request);
      String contentType = reader.checkHead(request);
      return admitted(request)
          .compose(caller -> bounded(exchange, caller))
          .compose(caller -> read(exchange, contentType, caller, share))
          .compose(call -> run(call).map(reply -> new Answered(call, reply)));
    } catch (RuntimeException refused) {
      return Future.failedFuture(refused);
    }
  }

  private void checkAccept(HttpServerRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    List<String> answers = List.copyOf(operation.published().answers());
    if (accept != null && !answers.isEmpty() && !MediaTypes.accepts(accept, answers)) {
      throw WebProblems.notAcceptable(answers).asException();
    }
  }

  /**
   * Whoever shows a token is counted by address while it is not known whose it is; one that was
   * proved before is known, however many others were refused from there.
   */
  private Future<Caller> admitted(HttpServerRequest request) {
    boolean shows = request.headers().contains(HttpHeaders.AUTHORIZATION);
    if (!shows || operation.anonymousOnly() || !services.config().limits().rates()) {
      return services.gate().admit(operation, request);
    }
    String address = addressOf(request);
    services.refusedTokens().check(address, () -> services.gate().remembers(request));
    return services
        .gate()
        .admit(operation, request)
        .onFailure(refused -> services.refusedTokens().note(address, refused));
  }

  private Future<Caller> bounded(Exchange exchange, Caller caller) {
    if (!services.config().limits().rates() || operation.published().rateLimit().isEmpty()) {
      return Future.succeededFuture(caller);
    }
    RateLimit limit = operation.published().rateLimit().get();
    HttpServerRequest request = exchange.request();
    String name = nameOf(caller, request);
    // whoever has nothing left is not to wait for being told so
    services.rateLimits().check(operation.id(), name, limit);
    return services
        .paces()
        .turn(operation.id(), name, limit)
        .map(
            turn -> {
              services
                  .rateLimits()
                  .count(operation.id(), name, limit)
                  .headers()
                  .forEach(request.response()::putHeader);
              return caller;
            });
  }

  private String nameOf(Caller caller, HttpServerRequest request) {
    if (caller instanceof Caller.Opd opd) {
      return "opd:" + opd.opdCode();
    }
    return caller instanceof Caller.Anonymous ? "from:" + addressOf(request) : caller.citizenId();
  }

  private String addressOf(HttpServerRequest request) {
    return services
        .clients()
        .of(
            String.valueOf(request.remoteAddress().hostAddress()),
            request.headers().getAll("X-Forwarded-For"));
  }

  private Future<Call> read(
      Exchange exchange, String contentType, Caller caller, BodyBudget.Share share) {
    HttpServerRequest request = exchange.request();
    return reader
        .body(request, share)
        .map(
            (Buffer body) -> {
              Input input = reader.input(request, contentType, body);
              judge.judge(input, request.headers());
              return new Call(request, operation, input, caller, exchange.id());
            });
  }

  private Future<Reply> run(Call call) {
    if (gatherer.isPresent()) {
      return gatherer.get().run(call);
    }
    if (route.command().isPresent()) {
      return services.commands().run(route.command().get(), call);
    }
    return route.query().orElseThrow().apply(call);
  }
}
