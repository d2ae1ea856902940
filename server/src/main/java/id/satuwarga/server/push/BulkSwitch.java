package id.satuwarga.server.push;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;

/**
 * Which sender the bulk lane has: Google's client, and past so many waiting messages, or when the
 * deployment says so, the one that sends many at once, which then has the last of them too. Looks
 * again every moment.
 */
final class BulkSwitch implements PushSender, Worker {
  static final int MANY = 10_000;
  private final PushSender usual;
  private final PushSender many;
  private final boolean always;
  private final DeliveryRepository deliveries;
  private final WaveRepository waves;
  private final Database database;
  private final Clock clock;
  private volatile boolean isMany;

  BulkSwitch(
      PushSender usual,
      PushSender many,
      PushConfig config,
      DeliveryRepository deliveries,
      WaveRepository waves,
      Database database,
      Clock clock) {
    this.usual = usual;
    this.many = many;
    this.always = config.bulk();
    this.deliveries = deliveries;
    this.waves = waves;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Future<PushOutcome> send(PushMessage message) {
    return chosen().send(message);
  }

  @Override
  public int atOnce() {
    return chosen().atOnce();
  }

  @Override
  public int inAll() {
    return chosen().inAll();
  }

  private PushSender chosen() {
    return always || isMany ? many : usual;
  }

  @Override
  public String name() {
    return "push-bulk-switch";
  }

  @Override
  public Duration pause() {
    return Duration.ofMillis(500);
  }

  @Override
  public Future<Integer> run() {
    return (isMany ? isMore() : isMuch())
        .map(
            many -> {
              isMany = many;
              return 0;
            });
  }

  private Future<Boolean> isMuch() {
    return deliveries
        .waiting(database.background(), Lane.BULK, MANY + 1)
        .map(waiting -> waiting > MANY);
  }

  /** Something waits, or will in a moment: a broadcast is on its way through its audience. */
  private Future<Boolean> isMore() {
    return waves
        .isBulkUnderWay(database.background(), clock.instant())
        .compose(
            more ->
                more
                    ? Future.succeededFuture(true)
                    : deliveries
                        .waiting(database.background(), Lane.BULK, 1)
                        .map(waiting -> waiting > 0));
  }
}
