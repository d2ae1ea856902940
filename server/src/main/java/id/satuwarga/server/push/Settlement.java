package id.satuwarga.server.push;

import id.satuwarga.server.platform.db.Database;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import javax.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what became of an attempt, and what that means for its device. */
final class Settlement {
  private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

  /** FCM asks for ten seconds before a message comes again, and twice as many each time. */
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final Duration QUOTA_PAUSE = Duration.ofMinutes(1);
  private static final Duration SILENCE = Duration.ofMinutes(1);
  private final DeviceRepository devices;
  private final HandedOver handedOver;
  private final Database database;
  private final MeterRegistry meters;
  private final Clock clock;
  private final Map<PushOutcome.Kind, Counter> outcomes = new ConcurrentHashMap<>();
  private Instant saidAt = Instant.EPOCH;

  @Inject
  Settlement(
      DeviceRepository devices,
      HandedOver handedOver,
      Database database,
      MeterRegistry meters,
      Clock clock) {
    this.devices = devices;
    this.handedOver = handedOver;
    this.database = database;
    this.meters = meters;
    this.clock = clock;
  }

  private Counter counter(PushOutcome.Kind outcome) {
    return meters.counter("satuwarga_push", "outcome", outcome.name().toLowerCase(Locale.ROOT));
  }

  /** What comes again is not written down yet. */
  Future<Optional<DeliveryRepository.Later>> settle(
      Delivery delivery, DeviceToken token, PushOutcome outcome) {
    Instant now = clock.instant();
    SqlClient db = database.background();
    outcomes.computeIfAbsent(outcome.kind(), this::counter).increment();
    return switch (outcome.kind()) {
      case HANDED_OVER -> handedOver.write(delivery, now).map(Optional.empty());
      case TOKEN_GONE ->
          devices
              .prune(db, delivery.key(), token)
              .compose(pruned -> handedOver.fail(delivery, now, outcome.reason()))
              .map(Optional.empty());
      case BAD_TOKEN, BAD_MESSAGE -> {
        LOG.warn("push of notice {} refused: {}", delivery.key().notice(), outcome.reason());
        yield handedOver.fail(delivery, now, outcome.reason()).map(Optional.empty());
      }
      case TRY_LATER, OUR_FAULT ->
          Future.succeededFuture(Optional.of(later(delivery, outcome, now)));
    };
  }

  /** Those of them that nobody else has in hand, or has written down, meanwhile. */
  Future<List<Delivery>> stillMine(List<Delivery> held) {
    return handedOver.stillMine(held, clock.instant());
  }

  /** It does not go now, after so many attempts. Ends when that is written down. */
  Future<Void> putBack(Delivery delivery, Fate fate, int attempts) {
    Instant now = clock.instant();
    return switch (fate.kind()) {
      case GO -> throw new IllegalArgumentException("it goes");
      case WAIT ->
          handedOver.postpone(
              new DeliveryRepository.Later(delivery, fate.until(), fate.reason(), attempts));
      case FAIL -> handedOver.fail(delivery, now, fate.reason());
      case EXPIRED -> handedOver.expire(delivery, now);
    };
  }

  private DeliveryRepository.Later later(Delivery delivery, PushOutcome outcome, Instant now) {
    if (outcome.kind() == PushOutcome.Kind.OUR_FAULT && isNews(now)) {
      LOG.error("push does not work: {}; see docs/operate.md", outcome.reason());
    }
    return new DeliveryRepository.Later(
        delivery,
        now.plus(pause(delivery.attempts(), outcome)),
        outcome.reason(),
        delivery.attempts());
  }

  /** Every message fares alike: one line a minute is enough. */
  private synchronized boolean isNews(Instant now) {
    boolean news = now.isAfter(saidAt.plus(SILENCE));
    if (news) {
      saidAt = now;
    }
    return news;
  }

  /** Never sooner than FCM said; a little at random, so that a crowd disperses. */
  static Duration pause(int attempts, PushOutcome outcome) {
    Duration told = outcome.told().orElse(least(outcome));
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(10, attempts - 1));
    Duration ours = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    Duration longer = told.compareTo(ours) > 0 ? told : ours;
    return longer.plusMillis(ThreadLocalRandom.current().nextLong(longer.toMillis() / 5 + 1));
  }

  private static Duration least(PushOutcome outcome) {
    return outcome.reason().equals("quota-exceeded") ? QUOTA_PAUSE : Duration.ZERO;
  }
}
