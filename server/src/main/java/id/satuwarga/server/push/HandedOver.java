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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what FCM took, what comes again and what ended. What were forgotten because the
 * database is away would be handed over once more.
 */
final class HandedOver {
  private final DeliveryRepository deliveries;
  private final PortionRepository portions;
  private final Broadcasts broadcasts;
  private final Database database;
  private final Together<DeliveryRepository.Taken> taken;
  private final Together<DeliveryRepository.Later> later;
  private final Together<DeliveryRepository.Ended> ended;
  private final Together<DeliveryRepository.Taken> takenInHand;
  private final Together<Left> leftInHand;
  private final Together<UUID> over;

  @Inject
  HandedOver(
      DeliveryRepository deliveries,
      PortionRepository portions,
      Broadcasts broadcasts,
      Database database,
      Vertx vertx,
      Clock clock) {
    this.deliveries = deliveries;
    this.portions = portions;
    this.broadcasts = broadcasts;
    this.database = database;
    this.taken = new Together<>(this::handOver, vertx, clock);
    this.later =
        new Together<>(some -> deliveries.postpone(database.background(), some), vertx, clock);
    this.ended = new Together<>(some -> deliveries.end(database.background(), some), vertx, clock);
    this.takenInHand = new Together<>(this::tell, vertx, clock);
    this.leftInHand = new Together<>(some -> leave(some, clock.instant()), vertx, clock);
    this.over = new Together<>(some -> portions.over(database.background(), some), vertx, clock);
  }

  /** A delivery without a row that is not handed over from here. */
  private record Left(Delivery delivery, PortionRepository.NotTold row) {}

  /** Ends when it is written down. */
  Future<Void> write(Delivery delivery, Instant at) {
    return (delivery.portion().isPresent() ? takenInHand : taken)
        .write(new DeliveryRepository.Taken(delivery, at));
  }

  /** It comes again, from whoever claims it then. Ends when that is written down. */
  Future<Void> postpone(DeliveryRepository.Later some) {
    Delivery delivery = some.delivery();
    return delivery.portion().isPresent()
        ? leave(delivery, "queued", some.reason(), some.until(), some.attempts())
        : later.write(some);
  }

  Future<Void> fail(Delivery delivery, Instant at, String reason) {
    return delivery.portion().isPresent()
        ? leave(delivery, "failed", reason, at, delivery.attempts())
        : ended.write(new DeliveryRepository.Ended(delivery, at, Optional.of(reason)));
  }

  Future<Void> expire(Delivery delivery, Instant at) {
    return delivery.portion().isPresent()
        ? leave(delivery, "expired", null, at, delivery.attempts())
        : ended.write(new DeliveryRepository.Ended(delivery, at, Optional.empty()));
  }

  private Future<Void> leave(
      Delivery delivery, String state, @Nullable String reason, Instant due, int attempts) {
    return leftInHand.write(
        new Left(
            delivery,
            new PortionRepository.NotTold(
                delivery.key(), delivery.title(), state, reason, due, attempts)));
  }

  /** Those still in these hands; the others of a portion have their row meanwhile. */
  Future<List<Delivery>> stillMine(List<Delivery> held, Instant now) {
    Map<Boolean, List<Delivery>> some =
        held.stream().collect(Collectors.partitioningBy(one -> one.portion().isPresent()));
    List<Delivery> inHand = some.getOrDefault(true, List.of());
    List<Delivery> claimed = some.getOrDefault(false, List.of());
    Future<List<Delivery>> mine =
        claimed.isEmpty()
            ? Future.succeededFuture(List.of())
            : deliveries.again(database.background(), claimed);
    if (inHand.isEmpty()) {
      return mine;
    }
    return mine.compose(
        ofRows ->
            portions
                .again(database.background(), inHand, now)
                .onSuccess(open -> settleOthers(inHand, open))
                .map(open -> Stream.concat(ofRows.stream(), open.stream()).toList()));
  }

  private void settleOthers(List<Delivery> inHand, List<Delivery> open) {
    Set<Delivery.Key> left = open.stream().map(Delivery::key).collect(Collectors.toSet());
    inHand.stream().filter(one -> !left.contains(one.key())).forEach(this::settle);
  }

  /** Rows come first, then their portion goes: whoever asks meanwhile sees the one or the other. */
  private void settle(Delivery written) {
    written
        .portion()
        .filter(Portion::settle)
        .ifPresent(done -> over.write(done.id()).onFailure(left -> {}));
  }

  /** For the reports of broadcasts what is written is counted too, in the same transaction. */
  private Future<Void> handOver(List<DeliveryRepository.Taken> some) {
    Set<NoticeId> told = told(some);
    return told.isEmpty()
        ? deliveries.handOver(database.background(), some).mapEmpty()
        : database.transaction(
            tx ->
                deliveries
                    .handOver(tx, some)
                    .compose(written -> count(tx, told, written, some.get(0).at())));
  }

  /** The same of those that have no row yet. */
  private Future<Void> tell(List<DeliveryRepository.Taken> some) {
    Instant at = some.get(0).at();
    Map<NoticeId, List<Delivery>> notices =
        byNotice(some.stream().map(DeliveryRepository.Taken::delivery), Function.identity());
    return database
        .transaction(
            tx -> {
              Map<NoticeId, Long> phones = new HashMap<>();
              Future<Void> done = Future.succeededFuture();
              for (Map.Entry<NoticeId, List<Delivery>> one : notices.entrySet()) {
                done =
                    done.compose(next -> portions.told(tx, one.getValue(), at))
                        .onSuccess(many -> phones.put(one.getKey(), many))
                        .mapEmpty();
              }
              return done.compose(told -> count(tx, told(some), phones, at));
            })
        .onSuccess(done -> some.forEach(one -> settle(one.delivery())));
  }

  private Future<Void> leave(List<Left> some, Instant at) {
    Future<Void> done = Future.succeededFuture();
    for (List<Left> ofOne : byNotice(some.stream(), Left::delivery).values()) {
      PortionRepository.Terms terms = PortionRepository.Terms.of(ofOne.get(0).delivery());
      List<PortionRepository.NotTold> rows = ofOne.stream().map(Left::row).toList();
      done = done.compose(next -> portions.notTold(database.background(), terms, rows, at));
    }
    return done.onSuccess(written -> some.forEach(one -> settle(one.delivery())));
  }

  /** In the order in which they are counted. */
  private static <T> Map<NoticeId, List<T>> byNotice(Stream<T> some, Function<T, Delivery> of) {
    return some.collect(
        Collectors.groupingBy(
            one -> of.apply(one).key().notice(),
            () -> new TreeMap<>(Comparator.comparing(NoticeId::value)),
            Collectors.toList()));
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
