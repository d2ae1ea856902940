package id.satuwarga.server.push;

import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.live.Hints;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;
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

  private static final int WINDOW = FcmSender.AT_ONCE;
  private static final int LEAST = WINDOW / 4;
  private final Optional<PushSender> sender;
  private final Handover handover;
  private final Hints hints;
  private final AtomicInteger underWay = new AtomicInteger();

  @Inject
  PushWorker(Optional<PushSender> sender, Handover handover, Hints hints) {
    this.sender = sender;
    this.handover = handover;
    this.hints = hints;
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
        : handover.take(room).map(taken -> begin(sender.get(), taken));
  }

  private int begin(PushSender carrier, Map<Delivery, Fate> taken) {
    underWay.addAndGet(taken.size());
    taken.forEach(
        (delivery, fate) ->
            handover.handle(carrier, delivery, fate).onComplete(done -> over(done.cause())));
    return taken.size();
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
