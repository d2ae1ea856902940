package id.satuwarga.server.gateway;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.http.OutboundException;
import id.satuwarga.server.platform.http.OutboundReply;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Stands before one endpoint: lets only so many calls through at once, and none for a while after
 * too many have failed, so that a sick service neither drags others down nor is kept sick by us. A
 * call that failed on our side says nothing about the service, and one citizen's failures count
 * once: who finds an input that makes a service fail shall not take it away from everybody.
 */
final class EndpointGuard {
  private static final int LAST_CALLS = 20;
  private static final int FEWEST_CALLS = 10;
  private static final int TRIALS = 3;

  /** With a whole call after it still less than it takes until a press counts as lost. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

  private final Turnstile turnstile;
  private final CircuitBreaker breaker;
  private final RecentFailures failures = new RecentFailures(LAST_CALLS);
  private final Duration rest;

  EndpointGuard(Vertx vertx, String endpoint, GatewayConfig config, Clock clock) {
    this.rest = config.rest();
    this.turnstile = new Turnstile(vertx, config.atOnce(), config.waiting(), LONGEST_WAIT);
    this.breaker =
        CircuitBreaker.of(
            endpoint,
            CircuitBreakerConfig.custom()
                .slidingWindowSize(LAST_CALLS)
                .minimumNumberOfCalls(FEWEST_CALLS)
                .failureRateThreshold(50)
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .waitDurationInOpenState(rest)
                .maxWaitDurationInHalfOpenState(rest)
                .clock(clock)
                .build());
    breaker.getEventPublisher().onStateTransition(turn -> failures.clear());
  }

  /** True while it lets nobody through. */
  boolean rests() {
    return breaker.getState() == CircuitBreaker.State.OPEN;
  }

  /** Makes the citizen's call when it is its turn, or refuses it with a pause to keep. */
  Future<OutboundReply> call(CitizenId citizen, Supplier<Future<OutboundReply>> call) {
    if (!breaker.tryAcquirePermission()) {
      return Future.failedFuture(GatewayProblems.unreachable(rest).asException());
    }
    return turnstile
        .enter()
        .onFailure(full -> breaker.releasePermission())
        .compose(turn -> goOn(citizen, call));
  }

  /** Unless the endpoint fell sick while this call waited. */
  private Future<OutboundReply> goOn(CitizenId citizen, Supplier<Future<OutboundReply>> call) {
    if (rests()) {
      turnstile.leave();
      breaker.releasePermission();
      return Future.failedFuture(GatewayProblems.unreachable(rest).asException());
    }
    long begin = System.nanoTime();
    return Future.<Void>succeededFuture()
        .compose(now -> call.get())
        .onComplete(
            done -> {
              turnstile.leave();
              count(citizen, done, System.nanoTime() - begin);
            });
  }

  private void count(CitizenId citizen, AsyncResult<OutboundReply> done, long nanos) {
    switch (sign(done)) {
      case WELL -> {
        failures.success();
        breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
      }
      case SICK -> {
        if (failures.isFirstOf(citizen)) {
          breaker.onError(nanos, TimeUnit.NANOSECONDS, new IllegalStateException("sick"));
        } else {
          breaker.releasePermission();
        }
      }
      case NONE -> breaker.releasePermission();
    }
  }

  /** What an outcome says about the endpoint. */
  private enum Sign {
    WELL,
    SICK,
    NONE
  }

  /** A refusal or nonsense is no sign of overload; silence, a fault or a plea for time is. */
  private static Sign sign(AsyncResult<OutboundReply> done) {
    if (done.succeeded()) {
      return done.result().status() < 500 ? Sign.WELL : Sign.SICK;
    }
    if (done.cause() instanceof OutboundException lost && lost.wasTried()) {
      return lost.failure() == OutboundException.Failure.TOO_LARGE ? Sign.WELL : Sign.SICK;
    }
    return Sign.NONE;
  }
}
