package id.satuwarga.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PacesTest {
  /** Fifty a second, so that the pace beyond the burst is a hundred. */
  private static final RateLimit LIMIT = new RateLimit(3_000, 60, 60);

  private static Vertx vertx;
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final Paces paces = new Paces(vertx, nanos::get);

  @BeforeAll
  static void begin() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void end() {
    vertx.close();
  }

  @Test
  void aBurstGoesAtOnceAndFiftyMoreWait() {
    for (int i = 0; i < 60; i++) {
      assertThat(come("greedy").isComplete()).isTrue();
    }
    List<Future<Void>> waiting = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      waiting.add(come("greedy"));
    }

    assertThat(waiting).noneMatch(Future::failed);
    assertThatThrownBy(() -> come("greedy"))
        .isInstanceOfSatisfying(
            ProblemException.class, told -> assertThat(told.problem().status()).isEqualTo(429));
    Future.all(waiting)
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(30, TimeUnit.SECONDS)
        .join();
  }

  @Test
  void whoIsSentAwayLosesNoTurnAndComesBackAtThePace() {
    for (int i = 0; i < 110; i++) {
      come("greedy");
    }
    for (int i = 0; i < 1_000; i++) {
      assertThatThrownBy(() -> come("greedy")).isInstanceOf(ProblemException.class);
    }
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(20));

    assertThat(come("greedy").failed()).isFalse();
    assertThatThrownBy(() -> come("greedy")).isInstanceOf(ProblemException.class);
  }

  @Test
  void nobodyWaitsForAnotherAndAPauseGivesTheBurstBack() {
    for (int i = 0; i < 100; i++) {
      come("greedy");
    }

    assertThat(come("modest").isComplete()).isTrue();
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));
    for (int i = 0; i < 60; i++) {
      assertThat(come("greedy").isComplete()).isTrue();
    }
    assertThat(come("greedy").isComplete()).isFalse();
  }

  @Test
  void alwaysAtAnEvenPaceNobodyEverWaits() {
    for (int i = 0; i < 5_000; i++) {
      nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(20));
      assertThat(come("modest").isComplete()).isTrue();
    }
  }

  @Test
  void withoutABurstThereIsNoPace() {
    for (int i = 0; i < 5_000; i++) {
      assertThat(paces.turn("rare", "greedy", new RateLimit(3, 3_600)).succeeded()).isTrue();
    }
  }

  private Future<Void> come(String caller) {
    return paces.turn("send", caller, LIMIT);
  }
}
