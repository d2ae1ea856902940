package id.satuwarga.server.push;

import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;

/** Takes deliveries that are due into this process's hands, and brings each to its end. */
final class Handover {
  /** Longer than Firebase's client may take with all its repeats. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final DeliveryRepository deliveries;
  private final Triage triage;
  private final Settlement settlement;
  private final Database database;
  private final Clock clock;

  @Inject
  Handover(
      DeliveryRepository deliveries,
      Triage triage,
      Settlement settlement,
      Database database,
      Clock clock) {
    this.deliveries = deliveries;
    this.triage = triage;
    this.settlement = settlement;
    this.database = database;
    this.clock = clock;
  }

  /** So many at most, each with what is to be done with it. */
  Future<Map<Delivery, Fate>> take(int most) {
    Future<List<Delivery>> claimed =
        deliveries.claim(database.reads(), clock.instant(), LEASE, most);
    return claimed.compose(triage::judge);
  }

  /** Ends when the outcome is written down. */
  Future<Void> handle(PushSender carrier, Delivery delivery, Fate fate) {
    Instant now = clock.instant();
    SqlClient db = database.reads();
    return switch (fate.kind()) {
      case GO -> send(carrier, delivery, now);
      case WAIT -> deliveries.defer(db, delivery, fate.until(), fate.reason());
      case FAIL -> deliveries.fail(db, delivery, now, fate.reason());
      case EXPIRED -> deliveries.expire(db, delivery, now);
    };
  }

  private Future<Void> send(PushSender carrier, Delivery delivery, Instant now) {
    DeviceToken token = delivery.token().orElseThrow();
    PushMessage message =
        new PushMessage(
            token,
            delivery.key().notice(),
            delivery.title(),
            delivery.route(),
            Duration.between(now, delivery.giveUpAt()));
    return carrier.send(message).compose(outcome -> settlement.settle(delivery, token, outcome));
  }
}
