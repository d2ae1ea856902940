package id.satuwarga.server.push;

import id.satuwarga.server.notice.Broadcasts;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.notice.NoticeKind;
import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what FCM took and what comes again. What were forgotten because the database is away
 * would be handed over once more.
 */
final class HandedOver {
  private static final Logger LOG = LoggerFactory.getLogger(HandedOver.class);
  private final DeliveryRepository deliveries;
  private final Broadcasts broadcasts;
  private final Database database;
  private final Together<DeliveryRepository.Taken> taken;
  private final Together<DeliveryRepository.Later> later;

  @Inject
  HandedOver(
      DeliveryRepository deliveries,
      Broadcasts broadcasts,
      Database database,
      Vertx vertx,
      Clock clock) {
    this.deliveries = deliveries;
    this.broadcasts = broadcasts;
    this.database = database;
    this.taken = new Together<>(this::handOver, vertx, clock);
    this.later = new Together<>(some -> deliveries.postpone(database.reads(), some), vertx, clock);
  }

  /** Ends when it is written down. */
  Future<Void> write(Delivery delivery, Instant at) {
    return taken.write(new DeliveryRepository.Taken(delivery, at));
  }

  /** The attempt failed; the delivery comes again. Ends when that is written down. */
  Future<Void> postpone(Delivery delivery, Instant until, String reason) {
    return later.write(new DeliveryRepository.Later(delivery, until, reason));
  }

  private Future<Void> handOver(List<DeliveryRepository.Taken> some) {
    return deliveries.handOver(database.reads(), some).onSuccess(done -> count(some));
  }

  /** For the reports of broadcasts; nothing waits for it. */
  private void count(List<DeliveryRepository.Taken> some) {
    Map<NoticeId, Long> phones = new HashMap<>();
    for (DeliveryRepository.Taken one : some) {
      Delivery delivery = one.delivery();
      if (delivery.reminds().isEmpty()
          && delivery.kind().filter(NoticeKind::isBroadcast).isPresent()) {
        phones.merge(delivery.key().notice(), 1L, Long::sum);
      }
    }
    Instant at = some.get(0).at();
    phones.forEach(
        (notice, amount) ->
            broadcasts
                .handedOver(database.reads(), notice, amount, at)
                .onFailure(failure -> LOG.warn("push: not counted: {}", failure.toString())));
  }
}
