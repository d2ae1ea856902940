package id.satuwarga.server.gateway;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Stands before one endpoint: lets only so many calls through at once, and none for a while after
 * too many have failed, so that a sick service neither drags others down nor is kept sick by us.
 */
final class EndpointGuard {
  private static final int LAST_CALLS = 20;
  private static final int FEWEST_CALLS = 10;
  private static final int TRIALS = 3;
  private final Bulkhead bulkhead;
  private final CircuitBreaker breaker;
  private final Duration rest;

  EndpointGuard(String endpoint, GatewayConfig config, Clock clock) {
    this.rest = config.rest();
    this.bulkhead =
        Bulkhead.of(
            endpoint,
            BulkheadConfig.custom()
                .maxConcurrentCalls(config.atOnce())
                .maxWaitDuration(Duration.ZERO)
                .build());
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
  }

  /** Makes the call, or refuses it with a pause to keep. */
  <T> Future<T> call(Supplier<Future<T>> call, Predicate<T> healthy) {
    if (!breaker.tryAcquirePermission()) {
      return Future.failedFuture(GatewayProblems.unreachable(rest).asException());
    }
    if (!bulkhead.tryAcquirePermission()) {
      breaker.releasePermission();
      return Future.failedFuture(GatewayProblems.unreachable(Duration.ofSeconds(1)).asException());
    }
    long begin = System.nanoTime();
    return call.get()
        .onComplete(
            done -> {
              bulkhead.onComplete();
              long spent = System.nanoTime() - begin;
              if (done.succeeded() && healthy.test(done.result())) {
                breaker.onSuccess(spent, TimeUnit.NANOSECONDS);
              } else {
                Throwable why = done.succeeded() ? new IllegalStateException("sick") : done.cause();
                breaker.onError(spent, TimeUnit.NANOSECONDS, why);
              }
            });
  }
}
