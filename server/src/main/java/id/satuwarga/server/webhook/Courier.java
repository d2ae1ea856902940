package id.satuwarga.server.webhook;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.live.Hints;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps messages going out: many under way at once, a few of each endpoint, so that one that is
 * dead or slow holds up no other. What a killed process had in hand comes free when its lease is
 * over, and goes out again under the same id.
 */
final class Courier implements Worker {
  static final String HINT = "webhook";
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  /** Longer than an attempt may take. */
  private static final Duration LEASE = Carrier.TIMEOUT.multipliedBy(6);

  private static final int WINDOW = 256;
  private static final int OF_ONE_ENDPOINT = 8;
  private final ParcelRepository parcels;
  private final Carrier carrier;
  private final Receipt receipt;
  private final Database database;
  private final Hints hints;
  private final Clock clock;
  private final AtomicInteger underWay = new AtomicInteger();

  @Inject
  Courier(
      ParcelRepository parcels,
      Carrier carrier,
      Receipt receipt,
      Database database,
      Hints hints,
      Clock clock) {
    this.parcels = parcels;
    this.carrier = carrier;
    this.receipt = receipt;
    this.database = database;
    this.hints = hints;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Optional<String> wokenBy() {
    return Optional.of(HINT);
  }

  @Override
  public Future<Integer> run() {
    int room = WINDOW - underWay.get();
    return room == 0
        ? Future.succeededFuture(0)
        : parcels
            .claim(
                database.background(),
                clock.instant(),
                LEASE,
                new ParcelRepository.Room(room, OF_ONE_ENDPOINT))
            .map(this::begin);
  }

  private int begin(List<Parcel> claimed) {
    underWay.addAndGet(claimed.size());
    claimed.forEach(
        parcel ->
            Future.succeededFuture(parcel)
                .compose(carrier::carry)
                .compose(failure -> receipt.write(parcel, failure))
                .onComplete(done -> over(done.cause())));
    return claimed.size();
  }

  /** What waited behind it may go now. */
  private void over(@Nullable Throwable failure) {
    if (failure != null) {
      LOG.warn("webhook: an outcome was not written down and comes again: {}", failure.toString());
    }
    underWay.decrementAndGet();
    hints.tell(HINT);
  }
}
