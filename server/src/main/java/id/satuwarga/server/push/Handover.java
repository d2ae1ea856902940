package id.satuwarga.server.push;

import id.satuwarga.server.notice.NoticeKind;
import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;

/** Takes deliveries that are due into this process's hands, and brings each to its end. */
final class Handover {
  /** Longer than Firebase's client may take with all its repeats. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final String QUOTA = "quota";

  private final DeliveryRepository deliveries;
  private final Triage triage;
  private final Pace pace;
  private final Settlement settlement;
  private final Database database;
  private final Clock clock;

  @Inject
  Handover(
      DeliveryRepository deliveries,
      Triage triage,
      Pace pace,
      Settlement settlement,
      Database database,
      Clock clock) {
    this.deliveries = deliveries;
    this.triage = triage;
    this.pace = pace;
    this.settlement = settlement;
    this.database = database;
    this.clock = clock;
  }

  /** How many the quota has room for now; all, where it does not bind. */
  int room(Lane lane) {
    return pace.left(lane);
  }

  /** So many at most, each with what is to be done with it. */
  Future<Map<Delivery, Fate>> take(Lane lane, int most) {
    return deliveries
        .claim(database.background(), lane, clock.instant(), LEASE, most)
        .compose(triage::judge)
        .compose(fates -> paced(lane, fates));
  }

  /** What the quota has no room for goes back for a second. */
  Future<Map<Delivery, Fate>> paced(Lane lane, Map<Delivery, Fate> fates) {
    List<Delivery> going =
        fates.entrySet().stream()
            .filter(fate -> fate.getValue().kind() == Fate.Kind.GO)
            .map(Map.Entry::getKey)
            .toList();
    if (going.isEmpty()) {
      return Future.succeededFuture(fates);
    }
    return pace.take(lane, going.size())
        .map(
            granted -> {
              Fate later = Fate.waitUntil(clock.instant().plusSeconds(1), QUOTA);
              going.subList(granted, going.size()).forEach(rest -> fates.put(rest, later));
              return fates;
            });
  }

  /** Whether the lane has to pause: going on would only turn deliveries over. */
  static boolean isFull(Map<Delivery, Fate> fates) {
    return fates.values().stream().anyMatch(fate -> fate.reason().equals(QUOTA));
  }

  /** The next attempt at what is in these hands, each with what is to be done with it now. */
  Future<Map<Delivery, Fate>> again(Lane lane, List<Delivery> held) {
    return settlement.stillMine(held).compose(triage::judge).compose(fates -> paced(lane, fates));
  }

  /** Ends when the outcome is written down, but for what comes again: that is the caller's. */
  Future<Optional<DeliveryRepository.Later>> handle(
      PushSender carrier, Delivery delivery, Fate fate) {
    Instant now = clock.instant();
    return fate.kind() == Fate.Kind.GO
        ? send(carrier, delivery, now)
        : putBack(delivery, fate, delivery.attempts() - 1).map(Optional.empty());
  }

  /** It does not go now, after so many attempts. Ends when that is written down. */
  Future<Void> putBack(Delivery delivery, Fate fate, int attempts) {
    return settlement.putBack(delivery, fate, attempts);
  }

  /** Why what waits in these hands must not go on waiting there. */
  Optional<Fate> halted(Delivery delivery) {
    return triage.halted(delivery);
  }

  private Future<Optional<DeliveryRepository.Later>> send(
      PushSender carrier, Delivery delivery, Instant now) {
    DeviceToken token = delivery.token().orElseThrow();
    PushMessage message =
        new PushMessage(
            token,
            delivery.reminds().orElse(delivery.key().notice()),
            delivery.reminds().map(notice -> delivery.key().notice()),
            delivery.title(),
            delivery.route(),
            delivery.kind().filter(NoticeKind::isBroadcast).map(NoticeKind::category),
            Duration.between(now, delivery.giveUpAt()));
    return carrier.send(message).compose(outcome -> settlement.settle(delivery, token, outcome));
  }
}
