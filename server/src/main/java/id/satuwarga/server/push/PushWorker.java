package id.satuwarga.server.push;

import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.live.Hints;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the deliveries of one lane over: so many under way at once, each ended by itself, so that a
 * slow one keeps no other waiting. What a killed worker had in hand comes free when its lease is
 * over.
 */
final class PushWorker implements Worker {
  private static final Logger LOG = LoggerFactory.getLogger(PushWorker.class);

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

  PushWorker(Lane lane, Carriers carriers, Handover handover, Hints hints) {
    this.lane = lane;
    this.sender = carriers.of(lane);
    this.handover = handover;
    this.hints = hints;
  }

  @Override
  public String name() {
    return "push-" + lane.word();
  }

  @Override
  public Duration pause() {
    return Duration.ofMillis(500);
  }

  @Override
  public Optional<String> wokenBy() {
    return Optional.of(lane.hint());
  }

  @Override
  public Future<Integer> run() {
    int window = sender.map(PushSender::atOnce).orElse(0);
    int portion = Math.max(1, window / PART);
    return sender.isEmpty() || flights.room(sender.get()) < portion
        ? Future.succeededFuture(0)
        : handover.take(lane, portion).compose(taken -> begin(sender.get(), taken));
  }

  /** What is not handed over is written down before more is taken. */
  private Future<Integer> begin(PushSender carrier, Map<Delivery, Fate> taken) {
    List<Future<Void>> settled = new ArrayList<>();
    taken.forEach(
        (delivery, fate) -> {
          if (fate.kind() == Fate.Kind.GO) {
            Flights.Flight flight = flights.begin();
            handover.handle(carrier, delivery, fate).onComplete(done -> over(flight, done.cause()));
          } else {
            settled.add(handover.handle(carrier, delivery, fate));
          }
        });
    return Future.join(settled).map(done -> Handover.isFull(taken) ? 0 : taken.size());
  }

  /** Room again for a whole portion: the worker need not wait for its pause to end. */
  private void over(Flights.Flight flight, @Nullable Throwable failure) {
    if (failure != null) {
      LOG.warn("push: an outcome was not written down and comes again: {}", failure.toString());
    }
    int window = sender.map(PushSender::atOnce).orElse(0);
    if (flights.end(flight) == window - window / PART) {
      hints.tell(lane.hint());
    }
  }
}
