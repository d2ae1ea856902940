package id.satuwarga.server.gateway;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.http.OutboundDoor;
import id.satuwarga.server.platform.http.OutboundReply;
import id.satuwarga.server.platform.http.OutboundRequest;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import javax.inject.Singleton;

/** Calls OPDs: through the outbound door, behind a guard for each endpoint, within a deadline. */
@Singleton
final class OpdClient {
  private static final int MOST_ENDPOINTS = 10_000;
  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private final OutboundDoor door;
  private final GatewayConfig config;
  private final MeterRegistry meters;
  private final LoadingCache<String, EndpointGuard> guards;

  @Inject
  OpdClient(
      Vertx vertx, OutboundDoor door, GatewayConfig config, MeterRegistry meters, Clock clock) {
    this.door = door;
    this.config = config;
    this.meters = meters;
    this.guards =
        Caffeine.newBuilder()
            .maximumSize(MOST_ENDPOINTS)
            .expireAfterAccess(FORGOTTEN)
            .build(endpoint -> new EndpointGuard(vertx, endpoint, config, clock));
  }

  /** True while nobody is let through to it, as far as this process knows. */
  boolean rests(String endpoint) {
    EndpointGuard guard = guards.getIfPresent(endpoint);
    return guard != null && guard.rests();
  }

  /** Fails with an {@code OutboundException}, or a problem when the guard lets nothing through. */
  Future<OutboundReply> send(CitizenId citizen, String endpoint, OutboundRequest request) {
    long begin = System.nanoTime();
    return guards
        .get(endpoint)
        .call(citizen, () -> door.send(request.within(config.callTimeout())))
        .onComplete(
            done ->
                meters
                    .timer(
                        "satuwarga_opd_calls",
                        "outcome",
                        done.succeeded() ? done.result().status() / 100 + "xx" : "failed")
                    .record(System.nanoTime() - begin, TimeUnit.NANOSECONDS));
  }
}
