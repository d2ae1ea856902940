package id.satuwarga.server.push;

import id.satuwarga.server.notice.Broadcast;
import id.satuwarga.server.notice.LiveBroadcasts;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands emergencies over to topics. A stop reaches all that FCM does not have yet; a topic that FCM
 * refuses, or puts off again and again, is given up and its phones are told by token.
 */
final class TopicHandover implements Worker {
  private static final Logger LOG = LoggerFactory.getLogger(TopicHandover.class);
  private static final int AT_ONCE = 20;
  private static final int MOST_ATTEMPTS = 3;

  /** An emergency waits no longer than this for a topic. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration MOMENT = Duration.ofSeconds(2);
  private static final String EMERGENCY = "emergency";
  private final Optional<PushSender> carrier;
  private final TopicWaveRepository topics;
  private final WaveRepository waves;
  private final LiveBroadcasts live;
  private final Database database;
  private final Clock clock;

  @Inject
  TopicHandover(
      Carriers carriers,
      TopicWaveRepository topics,
      WaveRepository waves,
      LiveBroadcasts live,
      Database database,
      Clock clock) {
    this.carrier = carriers.of(Lane.EMERGENCY);
    this.topics = topics;
    this.waves = waves;
    this.live = live;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "push-topics";
  }

  @Override
  public Duration pause() {
    return Duration.ofMillis(500);
  }

  @Override
  public Optional<String> wokenBy() {
    return Optional.of(TopicWaves.HINT);
  }

  @Override
  public Future<Integer> run() {
    return carrier.isEmpty()
        ? Future.succeededFuture(0)
        : topics
            .claim(database.background(), clock.instant(), LEASE, AT_ONCE)
            .compose(
                claimed -> {
                  List<Future<Void>> done =
                      claimed.stream().map(wave -> bring(carrier.get(), wave)).toList();
                  return Future.join(done).map(claimed.size());
                });
  }

  private Future<Void> bring(PushSender sender, TopicWave wave) {
    Instant now = clock.instant();
    Optional<Broadcast> known = live.find(wave.notice());
    if (!wave.giveUpAt().isAfter(now)) {
      return topics.expire(database.background(), wave, now);
    }
    if (known.isEmpty()) {
      return topics.defer(database.background(), wave, now.plus(MOMENT), "not-known-yet");
    }
    if (!known.get().isShownAt(now)) {
      return known.get().life().stopped()
          ? topics.fail(database.background(), wave, now, "stopped").mapEmpty()
          : topics.expire(database.background(), wave, now);
    }
    return known.get().life().paused()
        ? topics.defer(database.background(), wave, now.plus(MOMENT), "paused")
        : sender.send(message(wave, now)).compose(outcome -> settle(wave, outcome));
  }

  private static PushMessage message(TopicWave wave, Instant now) {
    return new PushMessage(
        wave.topic(),
        wave.notice(),
        Optional.empty(),
        wave.title(),
        wave.route(),
        Optional.of(EMERGENCY),
        Duration.between(now, wave.giveUpAt()));
  }

  private Future<Void> settle(TopicWave wave, PushOutcome outcome) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return switch (outcome.kind()) {
      case HANDED_OVER -> topics.handOver(database.background(), wave, now);
      case TRY_LATER -> {
        Duration pause = Settlement.pause(wave.attempts(), outcome);
        yield wave.attempts() < MOST_ATTEMPTS && pause.compareTo(LONGEST) < 0
            ? later(wave, pause, outcome, now)
            : byToken(wave, outcome.reason(), now);
      }
      case OUR_FAULT -> later(wave, Settlement.pause(wave.attempts(), outcome), outcome, now);
      case TOKEN_GONE, BAD_TOKEN, BAD_MESSAGE -> byToken(wave, outcome.reason(), now);
    };
  }

  private Future<Void> later(TopicWave wave, Duration pause, PushOutcome outcome, Instant now) {
    return topics.postpone(database.background(), wave, now.plus(pause), outcome.reason());
  }

  /** Its phones are gone through again: those that the topic would have had are told now. */
  private Future<Void> byToken(TopicWave wave, String reason, Instant now) {
    NoticeId notice = wave.notice();
    LOG.warn("push: topic {} of notice {} given up: {}", wave.topic().name(), notice, reason);
    return database.transaction(
        tx ->
            topics
                .fail(tx, wave, now, reason)
                .compose(mine -> mine ? waves.again(tx, notice) : Future.succeededFuture()));
  }
}
