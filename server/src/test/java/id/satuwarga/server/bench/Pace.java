package id.satuwarga.server.bench;

import id.satuwarga.server.platform.json.Json;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * An agency's back end that hands in notices at an even pace, whether or not those before are
 * answered; each waits from the moment when it was due.
 */
final class Pace {
  private static final int TICK_MILLIS = 2;
  private static final int LIMIT_REACHED = 429;
  private final Vertx vertx;
  private final People people;
  private final Supplier<String> tokens;
  private final int aSecond;
  private final Supplier<Map<String, Object>> notices;

  Pace(
      Vertx vertx,
      People people,
      Supplier<String> tokens,
      int aSecond,
      Supplier<Map<String, Object>> notices) {
    this.vertx = vertx;
    this.people = people;
    this.tokens = tokens;
    this.aSecond = aSecond;
    this.notices = notices;
  }

  /** Milliseconds until each that was taken was answered, and how many were one too many. */
  record Answers(List<Double> millis, int refused) {
    Figures.Spread spread() {
      return Figures.Spread.of(millis);
    }

    int taken() {
      return millis.size();
    }
  }

  /** Sends so long, by a token of its own, and tells when all is answered. */
  Future<Answers> run(Duration window) {
    String token = tokens.get();
    Promise<Answers> over = Promise.promise();
    vertx.runOnContext(go -> new Run(token, window.toNanos(), over).begin());
    return over.future();
  }

  private final class Run {
    private final String token;
    private final long length;
    private final long start = System.nanoTime();
    private final Promise<Answers> over;
    private final List<Double> millis = new ArrayList<>();
    private final List<Future<Void>> answers = new ArrayList<>();
    private int refused;

    Run(String token, long length, Promise<Answers> over) {
      this.token = token;
      this.length = length;
      this.over = over;
    }

    void begin() {
      vertx.setPeriodic(TICK_MILLIS, this::tick);
    }

    private void tick(long timer) {
      long now = System.nanoTime() - start;
      while (dueAt(answers.size()) < Math.min(now, length)) {
        answers.add(send(start + dueAt(answers.size())));
      }
      if (now >= length) {
        vertx.cancelTimer(timer);
        Future.all(answers).map(all -> new Answers(millis, refused)).onComplete(over);
      }
    }

    /** Nanoseconds after the start. */
    private long dueAt(int notice) {
      return notice * 1_000_000_000L / aSecond;
    }

    private Future<Void> send(long dueAt) {
      Map<String, String> headers = new HashMap<>(People.bearer(token));
      headers.put("Idempotency-Key", UUID.randomUUID().toString());
      return people
          .ask(HttpMethod.POST, "/v1/notices", headers, Json.write(notices.get()))
          .map(
              answer -> {
                if (answer.status() == LIMIT_REACHED) {
                  refused++;
                } else {
                  answer.expect(202);
                  millis.add((System.nanoTime() - dueAt) / 1e6);
                }
                return null;
              });
    }
  }
}
