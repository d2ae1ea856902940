package id.satuwarga.server.push;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.inject.Inject;

/** Forgets what became of deliveries after a while; the notice itself stays in the inbox. */
final class DeliveryCleaner implements Worker {
  private static final Duration KEPT = Duration.ofDays(30);
  private final DeliveryRepository deliveries;
  private final PortionRepository portions;
  private final WaveRepository waves;
  private final TopicWaveRepository topics;
  private final Pace pace;
  private final Database database;
  private final Clock clock;

  @Inject
  DeliveryCleaner(
      DeliveryRepository deliveries,
      PortionRepository portions,
      WaveRepository waves,
      TopicWaveRepository topics,
      Pace pace,
      Database database,
      Clock clock) {
    this.deliveries = deliveries;
    this.portions = portions;
    this.waves = waves;
    this.topics = topics;
    this.pace = pace;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "delivery-cleaner";
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  @Override
  public Future<Integer> run() {
    Instant oldest = clock.instant().minus(KEPT);
    return deliveries
        .forgetOlder(database.background(), oldest)
        .compose(gone -> portions.forgetOlder(database.background(), oldest))
        .compose(gone -> waves.forgetOlder(database.background(), oldest))
        .compose(gone -> topics.forgetOlder(database.background(), oldest))
        .compose(gone -> pace.forgetOld())
        .map(0);
  }
}
