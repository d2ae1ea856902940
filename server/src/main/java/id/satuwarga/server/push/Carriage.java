package id.satuwarga.server.push;

import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.platform.live.Hints;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one lane has under way in this process: so many at once, each ended by itself, so that a
 * slow one keeps no other waiting.
 */
final class Carriage {
  private static final Logger LOG = LoggerFactory.getLogger(Carriage.class);

  /**
   * A portion is a quarter of what may be under way: worth a look at the database, and begun before
   * others on the same thread have waited long.
   */
  private static final int PART = 4;

  /** With room for so many a sender is one for many. */
  private static final int WIDE = 500;

  /** Some 40 MB of them. */
  private static final int MOST_HELD = 60_000;

  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final Lane lane;
  private final Optional<PushSender> sender;
  private final Handover handover;
  private final PushBrake brake;
  private final Hints hints;
  private final Clock clock;
  private final Flights flights = new Flights();
  private final Retries retries = new Retries();
  private volatile boolean ended;
  private boolean againFirst;
  private long lookedAt = System.nanoTime();

  Carriage(
      Lane lane,
      Optional<PushSender> sender,
      Handover handover,
      PushBrake brake,
      Hints hints,
      Clock clock) {
    this.lane = lane;
    this.sender = sender;
    this.handover = handover;
    this.brake = brake;
    this.hints = hints;
    this.clock = clock;
  }

  Lane lane() {
    return lane;
  }

  private int portion() {
    return Math.max(1, window() / PART);
  }

  /** How many may begin now: a portion or what the quota leaves of one, or none. */
  int room() {
    return sender.map(flights::room).orElse(0) < portion()
        ? 0
        : Math.min(portion(), handover.room(lane));
  }

  /** How many may be under way while each is answered soon. */
  int window() {
    return sender.map(PushSender::atOnce).orElse(0);
  }

  /** Whether its sender has many under way at once. */
  boolean isWide() {
    return window() >= WIDE;
  }

  /**
   * Brings a portion on its way, in turn of what comes again and of what nobody has in hand; what
   * does not go is written down when this ends.
   *
   * @return how much was done; 0 also when the quota was used up, since going on would only turn
   *     deliveries over
   */
  Future<Integer> goOn() {
    againFirst = !againFirst;
    return look()
        .compose(looked -> againFirst ? again() : claim())
        .compose(
            done -> {
              if (done > 0) {
                return Future.succeededFuture(done);
              }
              return againFirst ? claim() : again();
            });
  }

  private Future<Integer> claim() {
    int room = room();
    return room == 0
        ? Future.succeededFuture(0)
        : handover
            .take(lane, room)
            .compose(taken -> begin(taken).map(more -> more ? taken.size() : 0));
  }

  private Future<Integer> again() {
    List<DeliveryRepository.Later> due = retries.due(clock.instant(), room());
    return due.isEmpty()
        ? Future.succeededFuture(0)
        : handover
            .again(lane, due.stream().map(DeliveryRepository.Later::delivery).toList())
            .onFailure(away -> due.forEach(one -> retries.hold(one, MOST_HELD)))
            .compose(this::begin)
            .map(more -> more ? due.size() : 0);
  }

  /**
   * Puts back what must not wait in these hands any more. A delivery of a paused broadcast rests
   * with the others of it, which may have been told to before.
   */
  private Future<Void> look() {
    if (System.nanoTime() - lookedAt < LOOK_NANOS) {
      return Future.succeededFuture();
    }
    lookedAt = System.nanoTime();
    Set<NoticeId> resting = new LinkedHashSet<>();
    List<Future<Void>> written = new ArrayList<>();
    for (DeliveryRepository.Later one :
        retries.leaving(clock.instant(), delivery -> handover.halted(delivery).isPresent())) {
      Optional<Fate> halted = handover.halted(one.delivery());
      if (halted.filter(fate -> fate.kind() == Fate.Kind.WAIT).isPresent()) {
        resting.add(one.delivery().key().notice());
      }
      written.add(putBack(one, halted));
    }
    return Future.join(written)
        .compose(
            all ->
                Future.join(resting.stream().map(notice -> brake.restToo(notice, lane)).toList()))
        .mapEmpty();
  }

  /** How many wait in these hands to come again. */
  int held() {
    return retries.size();
  }

  /** Nothing comes again from here: others have it at once, not after the lease. */
  Future<Void> end() {
    ended = true;
    return Future.join(
            retries.leaving(clock.instant(), each -> true).stream()
                .map(one -> putBack(one, Optional.empty()))
                .toList())
        .mapEmpty();
  }

  private Future<Void> putBack(DeliveryRepository.Later later, Optional<Fate> halted) {
    return handover.putBack(
        later.delivery(),
        halted.orElseGet(() -> Fate.waitUntil(later.until(), later.reason())),
        later.attempts());
  }

  /** Of few the database may as well know why they come again. */
  private Future<Void> comesAgain(Optional<DeliveryRepository.Later> later) {
    return later
        .filter(one -> !retries.hold(one, isWide() && !ended ? MOST_HELD : 0))
        .map(one -> putBack(one, Optional.empty()))
        .orElseGet(Future::succeededFuture);
  }

  /** The same with what is in this process's hands already. */
  Future<Integer> carry(List<Delivery> inHand) {
    Map<Delivery, Fate> fates = new LinkedHashMap<>();
    inHand.forEach(delivery -> fates.put(delivery, Fate.GO));
    return handover.paced(lane, fates).compose(this::begin).map(more -> more ? inHand.size() : 0);
  }

  /** False when the quota had no room. */
  private Future<Boolean> begin(Map<Delivery, Fate> taken) {
    List<Future<Void>> settled = new ArrayList<>();
    taken.forEach(
        (delivery, fate) -> {
          Future<Optional<DeliveryRepository.Later>> handled =
              handover.handle(sender.orElseThrow(), delivery, fate);
          if (fate.kind() == Fate.Kind.GO) {
            Flights.Flight flight = flights.begin();
            handled.compose(this::comesAgain).onComplete(done -> over(flight, done.cause()));
          } else {
            settled.add(handled.mapEmpty());
          }
        });
    return Future.join(settled).map(done -> !Handover.isFull(taken));
  }

  /** Room again for a whole portion: who waits for it need not wait for their pause to end. */
  private void over(Flights.Flight flight, @Nullable Throwable failure) {
    if (failure != null) {
      LOG.warn("push: an outcome was not written down and comes again: {}", failure.toString());
    }
    int window = window();
    if (flights.end(flight) == window - window / PART) {
      hints.tell(lane.hint());
    }
  }
}
