package id.satuwarga.server.push;

import id.satuwarga.server.platform.live.Hints;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final Lane lane;
  private final Optional<PushSender> sender;
  private final Handover handover;
  private final Hints hints;
  private final Flights flights = new Flights();

  Carriage(Lane lane, Optional<PushSender> sender, Handover handover, Hints hints) {
    this.lane = lane;
    this.sender = sender;
    this.handover = handover;
    this.hints = hints;
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

  /**
   * Claims a portion of what is due and brings it on its way; what does not go is written down when
   * this ends.
   *
   * @return how much was done; 0 also when the quota was used up, since going on would only turn
   *     deliveries over
   */
  Future<Integer> goOn() {
    int room = room();
    return room == 0
        ? Future.succeededFuture(0)
        : handover
            .take(lane, room)
            .compose(taken -> begin(taken).map(more -> more ? taken.size() : 0));
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
          if (fate.kind() == Fate.Kind.GO) {
            Flights.Flight flight = flights.begin();
            handover
                .handle(sender.orElseThrow(), delivery, fate)
                .onComplete(done -> over(flight, done.cause()));
          } else {
            settled.add(handover.handle(sender.orElseThrow(), delivery, fate));
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
