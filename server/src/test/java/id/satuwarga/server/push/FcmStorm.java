package id.satuwarga.server.push;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.config.Secret;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.testing.ServiceAccount;
import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * FCM on a bad day: of its answers 30 % are 503, 5 % are 429, 5 % never come and 2 % end in the
 * middle; some say how long to wait. It notes who does not. A token that says {@code always-503} or
 * {@code always-hang} gets that.
 */
final class FcmStorm implements AutoCloseable {
  private static final String PROJECT = "satuwarga-storm";
  private static final int ROUND_TRIP_MILLIS = 50;
  private final Random random = new Random(7);
  private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
  private final Set<HttpServerRequest> open = ConcurrentHashMap.newKeySet();
  private final Queue<String> tooSoon = new ConcurrentLinkedQueue<>();
  private volatile Clock clock = Clock.systemUTC();
  private volatile boolean raging = true;
  private @Nullable Running running;

  private record Running(Vertx vertx, HttpServer server) {}

  /** Begins when it is needed first, also after its end: a test may be run again. */
  private synchronized Running running() {
    if (running == null) {
      Vertx vertx = Vertx.vertx();
      running =
          new Running(
              vertx,
              TestServer.await(
                  vertx.createHttpServer().requestHandler(this::answer).listen(0, "127.0.0.1")));
    }
    return running;
  }

  /** The clock by which the server waits. */
  void by(Clock used) {
    clock = used;
  }

  void rage(boolean on) {
    raging = on;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + running().server().actualPort() + "/");
  }

  /** A service account with a key of its own, as Google hands it out. */
  Secret account() {
    return new Secret(ServiceAccount.of(PROJECT, address() + "token"));
  }

  /** How often this token was tried. */
  int attempts(String token) {
    AtomicInteger tried = attempts.get(token);
    return tried == null ? 0 : tried.get();
  }

  /** How many messages came to be judged. */
  int judged() {
    return answers.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  /** How many tokens begin so and were tried. */
  long tried(String prefix) {
    return attempts.keySet().stream().filter(token -> token.startsWith(prefix)).count();
  }

  /** How often each token's message was taken. */
  Map<String, AtomicInteger> taken() {
    return taken;
  }

  /** Who came sooner than they were told to. */
  Queue<String> tooSoon() {
    return tooSoon;
  }

  int refused() {
    return said("503");
  }

  /** How many wait for an answer; who gives up waits no more. */
  int open() {
    return open.size();
  }

  int said(String what) {
    AtomicInteger said = answers.get(what);
    return said == null ? 0 : said.get();
  }

  void forget() {
    notBefore.clear();
    attempts.clear();
    taken.clear();
    answers.clear();
  }

  private void answer(HttpServerRequest request) {
    if ("/token".equals(request.path())) {
      request
          .end()
          .onSuccess(
              read ->
                  reply(
                      request,
                      200,
                      "{\"access_token\":\"storm\",\"token_type\":\"Bearer\",\"expires_in\":3600}"));
    } else {
      open.add(request);
      request.response().closeHandler(gone -> open.remove(request));
      request.response().exceptionHandler(gone -> open.remove(request));
      request.body().onSuccess(body -> take(request, body));
    }
  }

  private void take(HttpServerRequest request, Buffer body) {
    JsonNode message = Json.tree(body.toString(StandardCharsets.UTF_8)).path("message");
    String token = message.path("token").asText();
    String key = token + " " + message.at("/data/notice_id").asText();
    count(attempts, token);
    Instant told = notBefore.remove(key);
    if (told != null && clock.instant().isBefore(told)) {
      tooSoon.add(key + " was told " + told + " and came at " + clock.instant());
    }
    running().vertx().setTimer(ROUND_TRIP_MILLIS, later -> judge(request, key, mood(token)));
  }

  private int mood(String token) {
    if (token.startsWith("always-503")) {
      return 0;
    }
    if (token.startsWith("always-hang")) {
      return 35;
    }
    synchronized (random) {
      return raging ? random.nextInt(100) : 99;
    }
  }

  private void judge(HttpServerRequest request, String key, int mood) {
    if (mood < 30) {
      // half of them say when to come again, by the seconds that Google's client would wait itself
      refuse(request, key, 503, "UNAVAILABLE", "UNAVAILABLE", mood < 15 ? 3 : 0);
    } else if (mood < 35) {
      refuse(request, key, 429, "RESOURCE_EXHAUSTED", "QUOTA_EXCEEDED", 20 + mood);
    } else if (mood < 40) {
      count(answers, "hang");
    } else if (mood < 42) {
      count(answers, "reset");
      open.remove(request);
      request.response().reset();
    } else {
      count(answers, "taken");
      count(taken, key.substring(0, key.indexOf(' ')));
      open.remove(request);
      reply(request, 200, "{\"name\":\"projects/" + PROJECT + "/messages/1\"}");
    }
  }

  private void refuse(
      HttpServerRequest request,
      String key,
      int status,
      String platform,
      String code,
      int seconds) {
    count(answers, Integer.toString(status));
    boolean heard = open.remove(request);
    if (seconds > 0 && heard) {
      notBefore.put(key, clock.instant().plusSeconds(seconds));
      request.response().putHeader("Retry-After", Integer.toString(seconds));
    }
    reply(
        request,
        status,
        """
        {"error":{"code":%d,"message":"As the storm says.","status":"%s","details":[{"@type":\
        "type.googleapis.com/google.firebase.fcm.v1.FcmError","errorCode":"%s"}]}}"""
            .formatted(status, platform, code));
  }

  private static void count(Map<String, AtomicInteger> where, String what) {
    where.computeIfAbsent(what, first -> new AtomicInteger()).incrementAndGet();
  }

  private static void reply(HttpServerRequest request, int status, String json) {
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json; charset=UTF-8")
        .end(json);
  }

  @Override
  public synchronized void close() {
    if (running != null) {
      TestServer.await(running.vertx().close());
      running = null;
    }
    raging = true;
    forget();
  }
}
