package id.satuwarga.server.platform.health;

import static java.util.stream.Collectors.toSet;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.MetricsDomain;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.util.Set;
import java.util.stream.Stream;

/** What one process measures of itself. Requests are timed by operation, elsewhere. */
public final class Meters {
  private static final Set<String> LEFT_OUT =
      Stream.concat(
              Stream.of(MetricsDomain.values())
                  .filter(domain -> domain != MetricsDomain.NAMED_POOLS)
                  .map(MetricsDomain::toCategory),
              Stream.of("sql"))
          .collect(toSet());

  private Meters() {}

  /**
   * A registry that knows the memory and processors of this process. Pools of outgoing connections
   * are not counted: they bear the addresses of others, of which there is no end.
   */
  public static PrometheusMeterRegistry registry() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    registry.config().meterFilter(MeterFilter.deny(id -> "http".equals(id.getTag("pool_type"))));
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    return registry;
  }

  /**
   * A Vert.x that tells how full its pools are and how long one waits for a place: connections to
   * PostgreSQL, worker threads. The rest of what it could tell costs more per request than it says.
   */
  public static Vertx vertx(VertxOptions options, MeterRegistry meters) {
    options.setMetricsOptions(
        new MicrometerMetricsOptions().setEnabled(true).setDisabledMetricsCategories(LEFT_OUT));
    return Vertx.builder().with(options).withMetrics(new MicrometerMetricsFactory(meters)).build();
  }
}
