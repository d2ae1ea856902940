package id.satuwarga.server.push;

import id.satuwarga.server.notice.Broadcast;
import id.satuwarga.server.notice.LiveBroadcasts;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.live.Hints;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/**
 * Lets what waits of a paused broadcast rest, and go on when it goes on; ends what waits of one
 * that is over. {@link Triage} stops the rest: what comes back from a worker after that.
 */
final class PushBrake implements Worker {
  /** Longer than any delivery is tried. */
  private static final Duration LONGEST = BroadcastSpread.PATIENCE.plusHours(2);

  private static final int PORTION = 200;
  private final WaveRepository waves;
  private final BrakeRepository deliveries;
  private final LiveBroadcasts live;
  private final Database database;
  private final Hints hints;
  private final Clock clock;

  @Inject
  PushBrake(
      WaveRepository waves,
      BrakeRepository deliveries,
      LiveBroadcasts live,
      Database database,
      Hints hints,
      Clock clock) {
    this.waves = waves;
    this.deliveries = deliveries;
    this.live = live;
    this.database = database;
    this.hints = hints;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "push-brake";
  }

  @Override
  public Duration pause() {
    return Duration.ofMillis(500);
  }

  @Override
  public Future<Integer> run() {
    return waves
        .unsettled(database.background(), clock.instant(), PORTION)
        .compose(this::turn)
        .map(0);
  }

  private Future<Void> turn(List<WaveRepository.Course> courses) {
    Future<Void> done = Future.succeededFuture();
    for (WaveRepository.Course course : courses) {
      done = done.compose(next -> turn(course));
    }
    return done;
  }

  private Future<Void> turn(WaveRepository.Course course) {
    Instant now = clock.instant();
    Optional<Broadcast> known = live.find(course.broadcast());
    if (!course.releasedAt().plus(LONGEST).isAfter(now)
        || known.filter(broadcast -> !broadcast.isShownAt(now)).isPresent()) {
      boolean stopped = known.filter(broadcast -> broadcast.life().stopped()).isPresent();
      return database.transaction(tx -> settle(tx, course, stopped, now));
    }
    boolean paused = known.map(broadcast -> broadcast.life().paused()).orElse(course.paused());
    if (paused == course.paused()) {
      return Future.succeededFuture();
    }
    return database.transaction(tx -> paused ? rest(tx, course, now) : goOn(tx, course));
  }

  private Future<Void> settle(
      SqlConnection tx, WaveRepository.Course course, boolean stopped, Instant now) {
    return waves
        .settle(tx, course.notice(), now)
        .compose(
            first -> {
              if (!first) {
                return Future.succeededFuture();
              }
              return stopped
                  ? deliveries.fail(tx, course.notice(), course.lane(), now)
                  : deliveries.expire(tx, course.notice(), course.lane(), now);
            });
  }

  private Future<Void> rest(SqlConnection tx, WaveRepository.Course course, Instant now) {
    return waves
        .pause(tx, course.notice(), now)
        .compose(
            first ->
                first
                    ? deliveries.hold(tx, course.notice(), course.lane())
                    : Future.succeededFuture());
  }

  /** The same for what came back from a worker after its broadcast had been paused. */
  Future<Void> restToo(NoticeId notice, Lane lane) {
    return database.transaction(tx -> restToo(tx, notice, lane));
  }

  /** Before anybody can claim what the transaction queued. */
  Future<Void> restToo(SqlConnection tx, NoticeId notice, Lane lane) {
    return waves
        .isResting(tx, notice)
        .compose(rests -> rests ? deliveries.hold(tx, notice, lane) : Future.succeededFuture());
  }

  private Future<Void> goOn(SqlConnection tx, WaveRepository.Course course) {
    hints.tellAfter(tx, course.lane().hint());
    return waves
        .resume(tx, course.notice())
        .compose(first -> first ? deliveries.letGo(tx, course.notice()) : Future.succeededFuture());
  }
}
