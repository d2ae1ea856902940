package id.satuwarga.server.platform.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Times of requests by operation and status; never by path, which would name people's things. */
final class WebMetrics {
  private final MeterRegistry meters;
  private final String listener;
  private final Map<String, Timer> timers = new ConcurrentHashMap<>();

  WebMetrics(MeterRegistry meters, String listener) {
    this.meters = meters;
    this.listener = listener;
  }

  /** A figure of one listener, asked for whenever somebody looks. */
  void watch(String name, Supplier<Number> figure) {
    Gauge.builder(name, figure).tag("listener", listener).register(meters);
  }

  void served(String operationId, int status, long startNanos) {
    timers
        .computeIfAbsent(operationId + status, key -> timer(operationId, status))
        .record(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS);
  }

  private Timer timer(String operationId, int status) {
    return Timer.builder("satuwarga_http_requests")
        .tag("operation", operationId)
        .tag("status", Integer.toString(status))
        .publishPercentileHistogram(false)
        .register(meters);
  }
}
