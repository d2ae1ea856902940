package id.satuwarga.server.push;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
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
  private final Database database;
  private volatile boolean isMany;

  BulkSwitch(
      PushSender usual,
      PushSender many,
      PushConfig config,
      DeliveryRepository deliveries,
      Database database) {
    this.usual = usual;
    this.many = many;
    this.always = config.bulk();
    this.deliveries = deliveries;
    this.database = database;
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
    return deliveries
        .waiting(database.reads(), Lane.BULK, isMany ? 1 : MANY + 1)
        .map(
            waiting -> {
              isMany = isMany ? waiting > 0 : waiting > MANY;
              return 0;
            });
  }
}
