package id.satuwarga.server.push;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.live.Hints;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands deliveries over: so many under way at once, each ended by itself, so that a slow one keeps
 * no other waiting. What a killed worker had in hand comes free when its lease is over.
 */
final class PushWorker implements Worker {
  private static final Logger LOG = LoggerFactory.getLogger(PushWorker.class);

  /** Longer than Firebase's client may take with all its repeats. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final int WINDOW = FcmSender.AT_ONCE;
  private static final int LEAST = WINDOW / 4;
  private final Optional<PushSender> sender;
  private final DeliveryRepository deliveries;
  private final Settlement settlement;
  private final Database database;
  private final Hints hints;
  private final Clock clock;
  private final AtomicInteger underWay = new AtomicInteger();

  @Inject
  PushWorker(
      Optional<PushSender> sender,
      DeliveryRepository deliveries,
      Settlement settlement,
      Database database,
      Hints hints,
      Clock clock) {
    this.sender = sender;
    this.deliveries = deliveries;
    this.settlement = settlement;
    this.database = database;
    this.hints = hints;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "push";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Optional<String> wokenBy() {
    return Optional.of(PushArrival.HINT);
  }

  @Override
  public Future<Integer> run() {
    int room = WINDOW - underWay.get();
    return sender.isEmpty() || room < LEAST
        ? Future.succeededFuture(0)
        : deliveries
            .claim(database.reads(), clock.instant(), LEASE, room)
            .map(claimed -> begin(sender.get(), claimed));
  }

  private int begin(PushSender carrier, List<Delivery> claimed) {
    underWay.addAndGet(claimed.size());
    claimed.forEach(delivery -> handle(carrier, delivery).onComplete(done -> over(done.cause())));
    return claimed.size();
  }

  private Future<Void> handle(PushSender carrier, Delivery delivery) {
    Instant now = clock.instant();
    if (!delivery.giveUpAt().isAfter(now)) {
      return deliveries.expire(database.reads(), delivery, now);
    }
    if (delivery.token().isEmpty()) {
      return deliveries.fail(database.reads(), delivery, now, "device-forgotten");
    }
    DeviceToken token = delivery.token().get();
    PushMessage message =
        new PushMessage(
            token,
            delivery.key().notice(),
            delivery.title(),
            delivery.route(),
            Duration.between(now, delivery.giveUpAt()));
    return carrier.send(message).compose(outcome -> settlement.settle(delivery, token, outcome));
  }

  /** Room again for a whole portion: the worker need not wait for its pause to end. */
  private void over(@Nullable Throwable failure) {
    if (failure != null) {
      LOG.warn("push: an outcome was not written down and comes again: {}", failure.toString());
    }
    if (underWay.decrementAndGet() == WINDOW - LEAST) {
      hints.tell(PushArrival.HINT);
    }
  }
}
