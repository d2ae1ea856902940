package id.satuwarga.server.push;

import id.satuwarga.server.identity.Residents;
import id.satuwarga.server.notice.Audience;
import id.satuwarga.server.notice.Broadcast;
import id.satuwarga.server.notice.LiveBroadcasts;
import id.satuwarga.server.notice.Reminder;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.RegionZone;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/**
 * Brings released broadcasts to the devices of those who live in their territories, a portion of
 * citizens at a time. Any number of processes share the work; one that is killed leaves a portion
 * wholly done or not begun.
 */
final class BroadcastSpread implements Worker {
  static final int PORTION = 2_000;

  /** Later nobody needs to be told; the inbox has it. */
  static final Duration PATIENCE = Duration.ofHours(24);

  private final Carriers carriers;
  private final WaveRepository waves;
  private final Portions portions;
  private final TopicWaves topics;
  private final LiveBroadcasts live;
  private final Database database;
  private final Clock clock;
  private volatile long seen;

  @Inject
  BroadcastSpread(
      Carriers carriers,
      WaveRepository waves,
      Portions portions,
      TopicWaves topics,
      LiveBroadcasts live,
      Database database,
      Clock clock) {
    this.carriers = carriers;
    this.waves = waves;
    this.portions = portions;
    this.topics = topics;
    this.live = live;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "push-spread";
  }

  @Override
  public Duration pause() {
    return Duration.ofMillis(500);
  }

  @Override
  public Future<Integer> run() {
    return carriers.isEmpty()
        ? Future.succeededFuture(0)
        : begin().compose(begun -> database.transaction(this::goOn));
  }

  /** Of each that has gone out of late one wave begins, whichever process sees it first. */
  private Future<Void> begin() {
    long newest = live.newest();
    Instant now = clock.instant();
    List<Broadcast> fresh =
        live.after(seen).stream()
            .filter(LiveBroadcasts.News::came)
            .map(LiveBroadcasts.News::broadcast)
            .filter(broadcast -> broadcast.life().releasedAt().plus(PATIENCE).isAfter(now))
            .toList();
    Future<Void> done = Future.succeededFuture();
    for (Broadcast broadcast : fresh) {
      done =
          done.compose(
                  next ->
                      waves.begin(
                          database.reads(),
                          broadcast.id(),
                          Lane.of(broadcast.kind()),
                          broadcast.life().releasedAt()))
              .compose(next -> remind(broadcast));
    }
    return done.onSuccess(begun -> seen = newest);
  }

  /** Its reminders wait from the beginning, for each clock by which its readers may live. */
  private Future<Void> remind(Broadcast broadcast) {
    Future<Void> done = Future.succeededFuture();
    for (RegionZone zone : RegionZone.values()) {
      List<Instant> moments = broadcast.remindersIn(zone);
      boolean mayLiveThere =
          broadcast.audience().isListed()
              || broadcast.audience().territories().stream()
                  .anyMatch(code -> RegionZone.of(code) == zone);
      if (mayLiveThere && !moments.isEmpty()) {
        WaveRepository.Reminding reminding = new WaveRepository.Reminding(broadcast.id(), zone);
        done =
            done.compose(
                next ->
                    waves.remind(database.reads(), reminding, Lane.of(broadcast.kind()), moments));
      }
    }
    return done;
  }

  private Future<Integer> goOn(SqlConnection tx) {
    return waves
        .next(tx, clock.instant())
        .compose(wave -> wave.isEmpty() ? Future.succeededFuture(0) : goOn(tx, wave.get()));
  }

  /** A process that does not know the broadcast yet leaves it to others, or to its next look. */
  private Future<Integer> goOn(SqlConnection tx, WaveRepository.Wave wave) {
    Instant now = clock.instant();
    boolean late = !wave.releasedAt().plus(PATIENCE).isAfter(now);
    Optional<Broadcast> known = live.find(wave.broadcast());
    if (late
        || wave.overtaken()
        || known.filter(broadcast -> !broadcast.isShownAt(now)).isPresent()) {
      return waves.end(tx, wave.notice(), now).map(1);
    }
    return known
        .filter(broadcast -> !broadcast.life().paused())
        .map(
            broadcast ->
                new Telling(
                    wave.notice(), broadcast, wave.reminding().map(WaveRepository.Reminding::zone)))
        .map(telling -> byDay(tx, wave, telling, now))
        .orElseGet(() -> Future.succeededFuture(0));
  }

  /** Nobody is reminded at night, or of what should have been done before. */
  private Future<Integer> byDay(
      SqlConnection tx, WaveRepository.Wave wave, Telling telling, Instant now) {
    boolean night = telling.zone().filter(clock -> !Reminder.isDay(now, clock.zone())).isPresent();
    Instant from = night ? Reminder.nextDay(now, telling.zone().orElseThrow().zone()) : now;
    if (telling.reminds().isPresent() && !from.isBefore(telling.end())) {
      return waves.end(tx, wave.notice(), now).map(1);
    }
    return night
        ? waves.move(tx, wave.notice(), from).map(1)
        : begin(tx, wave, telling).compose(begun -> portion(tx, wave, telling));
  }

  private Future<Void> begin(SqlConnection tx, WaveRepository.Wave wave, Telling telling) {
    return wave.reached().equals(Residents.Place.START)
        ? topics.begin(tx, telling)
        : Future.succeededFuture();
  }

  private Future<Integer> portion(SqlConnection tx, WaveRepository.Wave wave, Telling telling) {
    Audience audience = telling.broadcast().audience();
    if (audience.isListed()) {
      return portions
          .nextNamed(tx, telling, wave.reached())
          .compose(
              done ->
                  done.last().isEmpty()
                      ? waves.end(tx, wave.notice(), clock.instant()).map(1)
                      : waves.reach(tx, wave.notice(), done.last().get(), done.devices()).map(1));
    }
    Optional<RegionCode> territory =
        audience.territories().stream()
            .filter(telling::concerns)
            .filter(code -> wave.reached().isBeforeEndOf(code))
            .min(RegionCode::compareTo);
    if (territory.isEmpty()) {
      return waves.end(tx, wave.notice(), clock.instant()).map(1);
    }
    return portions
        .next(tx, telling, territory.get(), wave.reached())
        .compose(
            done ->
                waves
                    .reach(
                        tx,
                        wave.notice(),
                        done.last().orElseGet(() -> Residents.Place.endOf(territory.get())),
                        done.devices())
                    .map(1));
  }
}
