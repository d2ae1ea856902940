package id.satuwarga.server.push;

import id.satuwarga.server.notice.Broadcasts;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.notice.NoticeKind;
import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.inject.Inject;

/**
 * Writes down what FCM took, what comes again and what ended. What were forgotten because the
 * database is away would be handed over once more.
 */
final class HandedOver {
  private final DeliveryRepository deliveries;
  private final Broadcasts broadcasts;
  private final Database database;
  private final Together<DeliveryRepository.Taken> taken;
  private final Together<DeliveryRepository.Later> later;
  private final Together<DeliveryRepository.Ended> ended;

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
    this.ended = new Together<>(some -> deliveries.end(database.reads(), some), vertx, clock);
  }

  /** Ends when it is written down. */
  Future<Void> write(Delivery delivery, Instant at) {
    return taken.write(new DeliveryRepository.Taken(delivery, at));
  }

  /** It comes again, from whoever claims it then. Ends when that is written down. */
  Future<Void> postpone(DeliveryRepository.Later some) {
    return later.write(some);
  }

  Future<Void> fail(Delivery delivery, Instant at, String reason) {
    return ended.write(new DeliveryRepository.Ended(delivery, at, Optional.of(reason)));
  }

  Future<Void> expire(Delivery delivery, Instant at) {
    return ended.write(new DeliveryRepository.Ended(delivery, at, Optional.empty()));
  }

  /** For the reports of broadcasts what is written is counted too, in the same transaction. */
  private Future<Void> handOver(List<DeliveryRepository.Taken> some) {
    Set<NoticeId> told = told(some);
    return told.isEmpty()
        ? deliveries.handOver(database.reads(), some).mapEmpty()
        : database.transaction(
            tx ->
                deliveries
                    .handOver(tx, some)
                    .compose(written -> count(tx, told, written, some.get(0).at())));
  }

  /** In an order that all processes keep, so that none waits for another that waits for it. */
  private static Set<NoticeId> told(List<DeliveryRepository.Taken> some) {
    return some.stream()
        .map(DeliveryRepository.Taken::delivery)
        .filter(delivery -> delivery.reminds().isEmpty())
        .filter(delivery -> delivery.kind().filter(NoticeKind::isBroadcast).isPresent())
        .map(delivery -> delivery.key().notice())
        .collect(
            Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(NoticeId::value))));
  }

  private Future<Void> count(
      SqlConnection tx, Set<NoticeId> told, Map<NoticeId, Long> written, Instant at) {
    Future<Void> done = Future.succeededFuture();
    for (NoticeId notice : told) {
      long phones = written.getOrDefault(notice, 0L);
      if (phones > 0) {
        done = done.compose(next -> broadcasts.handedOver(tx, notice, phones, at));
      }
    }
    return done;
  }
}
