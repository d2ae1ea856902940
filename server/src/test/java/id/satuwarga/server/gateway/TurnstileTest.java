package id.satuwarga.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.server.platform.web.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TurnstileTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static Vertx vertx;

  @BeforeAll
  static void begin() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void end() {
    vertx.close();
  }

  @Test
  void whoWaitsGoesInTheOrderOfComing() {
    Turnstile turnstile = new Turnstile(vertx, 1, 2, LONG);
    assertThat(turnstile.enter().succeeded()).isTrue();
    Future<Void> second = turnstile.enter();
    Future<Void> third = turnstile.enter();

    turnstile.leave();
    await(second);
    assertThat(third.isComplete()).isFalse();
    turnstile.leave();
    await(third);
    turnstile.leave();

    assertThat(turnstile.enter().succeeded()).as("nobody is left inside").isTrue();
  }

  @Test
  void beyondTheQueueNobodyWaits() {
    Turnstile turnstile = new Turnstile(vertx, 1, 1, LONG);
    turnstile.enter();
    Future<Void> waits = turnstile.enter();

    ProblemException refused = (ProblemException) turnstile.enter().cause();

    assertThat(refused.problem().slug()).isEqualTo("service-unreachable");
    assertThat(waits.isComplete()).isFalse();
  }

  @Test
  void whoHasWaitedTooLongGivesTheirPlaceUp() {
    Turnstile turnstile = new Turnstile(vertx, 1, 1, Duration.ofMillis(20));
    turnstile.enter();
    Future<Void> impatient = turnstile.enter();

    assertThatThrownBy(() -> await(impatient)).hasCauseInstanceOf(ProblemException.class);
    turnstile.leave();

    assertThat(turnstile.enter().succeeded()).isTrue();
    assertThat(turnstile.enter().isComplete()).as("one inside, as ever").isFalse();
  }

  @Test
  void neverMoreThanSoManyAreInside() {
    Turnstile turnstile = new Turnstile(vertx, 3, 1_000, LONG);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<Void>> crowd = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      crowd.add(
          vertx.executeBlocking(
              () -> {
                await(turnstile.enter());
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                inside.decrementAndGet();
                turnstile.leave();
                return null;
              },
              false));
    }

    await(Future.all(crowd));

    assertThat(most.get()).isBetween(1, 3);
    assertThat(turnstile.enter().succeeded()).isTrue();
  }

  private static void await(Future<?> future) {
    future.toCompletionStage().toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
  }
}
