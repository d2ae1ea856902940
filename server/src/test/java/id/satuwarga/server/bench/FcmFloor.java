package id.satuwarga.server.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * FCM at the cost of a socket: takes every message, answers after the round trip that a real one
 * has, and counts. A program of its own, so that its CPU is nobody else's.
 */
public final class FcmFloor {
  static final String PROJECT = "satuwarga-bench";
  static final String SEND = "/v1/projects/" + PROJECT + "/messages:send";
  private static final Buffer TOKEN =
      Buffer.buffer("{\"access_token\":\"bench\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
  private static final Buffer TAKEN =
      Buffer.buffer("{\"name\":\"projects/" + PROJECT + "/messages/1\"}");
  private final long roundTripMillis;
  private final List<Integer> eachSecond = new ArrayList<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private long begin;

  /** A message and when it is answered; only the server's own thread knows of them. */
  private record Waiting(HttpServerRequest request, long until) {}

  private FcmFloor(long roundTripMillis) {
    this.roundTripMillis = roundTripMillis;
  }

  public static void main(String[] arguments) {
    FcmFloor floor = new FcmFloor(Long.parseLong(System.getenv("BENCH_ROUND_TRIP")));
    Vertx vertx = Vertx.vertx();
    vertx.runOnContext(begin -> floor.listen(vertx));
  }

  private void listen(Vertx vertx) {
    vertx.setPeriodic(1, tick -> answerDue());
    vertx
        .createHttpServer()
        .requestHandler(this::answer)
        .listen(Integer.parseInt(System.getenv("BENCH_PORT")), "127.0.0.1")
        .onFailure(
            failure -> {
              System.err.println(failure);
              System.exit(1);
            });
  }

  private void answer(HttpServerRequest request) {
    switch (request.path()) {
      case SEND -> request.end().onSuccess(read -> take(request));
      case "/token" -> request.end().onSuccess(read -> reply(request, TOKEN));
      case "/seconds" -> reply(request, Buffer.buffer(seconds(false)));
      case "/forget" -> reply(request, Buffer.buffer(seconds(true)));
      default -> request.response().setStatusCode(404).end();
    }
  }

  private void take(HttpServerRequest request) {
    count();
    waiting.add(new Waiting(request, System.nanoTime() + roundTripMillis * 1_000_000L));
  }

  /** One timer for all costs less of what is measured than one for each. */
  private void answerDue() {
    long now = System.nanoTime();
    Waiting next = waiting.peek();
    while (next != null && next.until() <= now) {
      waiting.remove();
      reply(next.request(), TAKEN);
      next = waiting.peek();
    }
  }

  private static void reply(HttpServerRequest request, Buffer body) {
    request.response().putHeader("Content-Type", "application/json").end(body);
  }

  private synchronized void count() {
    long now = System.nanoTime();
    if (eachSecond.isEmpty()) {
      begin = now;
    }
    int second = (int) ((now - begin) / 1_000_000_000L);
    while (eachSecond.size() <= second) {
      eachSecond.add(0);
    }
    eachSecond.set(second, eachSecond.get(second) + 1);
  }

  /** Messages of each second since the first one. */
  private synchronized String seconds(boolean forget) {
    String told = eachSecond.stream().map(String::valueOf).collect(Collectors.joining(","));
    if (forget) {
      eachSecond.clear();
    }
    return told;
  }
}
