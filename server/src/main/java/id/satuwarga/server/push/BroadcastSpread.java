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
 * under way or not begun. Where a portion finds room at a sender for many it is in this process's
 * hands and goes at once; each of its deliveries is written when its outcome is known, and nothing
 * waits that a pause would have to hold back. Else, and what goes to named people, it is queued for
 * the lane's worker.
 */
final class BroadcastSpread implements Worker {
  static final int PORTION = 2_000;

  /** Later nobody needs to be told; the inbox has it. */
  static final Duration PATIENCE = Duration.ofHours(24);

  private final Carriers carriers;
  private final Carriages carriages;
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
      Carriages carriages,
      WaveRepository waves,
      Portions portions,
      TopicWaves topics,
      LiveBroadcasts live,
      Database database,
      Clock clock) {
    this.carriers = carriers;
    this.carriages = carriages;
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
  public Optional<String> wokenBy() {
    return Optional.of(Lane.BULK.hint());
  }

  @Override
  public Future<Integer> run() {
    return carriers.isEmpty()
        ? Future.succeededFuture(0)
        : begin().compose(begun -> database.transaction(this::goOn)).compose(this::carry);
  }

  /**
   * What one look brought.
   *
   * @param done 0 when there is nothing to do now
   */
  private record Step(int done, Lane lane, List<Delivery> taken) {
    static final Step NOTHING = new Step(0, Lane.BULK, List.of());
    static final Step DONE = new Step(1, Lane.BULK, List.of());
  }

  /** Only what is written down for good goes. */
  private Future<Integer> carry(Step step) {
    return step.taken().isEmpty()
        ? Future.succeededFuture(step.done())
        : carriages.of(step.lane()).carry(step.taken());
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
                          database.background(),
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
                    waves.remind(
                        database.background(), reminding, Lane.of(broadcast.kind()), moments));
      }
    }
    return done;
  }

  private Future<Step> goOn(SqlConnection tx) {
    return waves
        .next(tx, clock.instant())
        .compose(
            wave -> wave.isEmpty() ? Future.succeededFuture(Step.NOTHING) : goOn(tx, wave.get()));
  }

  /** A process that does not know the broadcast yet leaves it to others, or to its next look. */
  private Future<Step> goOn(SqlConnection tx, WaveRepository.Wave wave) {
    Instant now = clock.instant();
    boolean late = !wave.releasedAt().plus(PATIENCE).isAfter(now);
    Optional<Broadcast> known = live.find(wave.broadcast());
    if (late
        || wave.overtaken()
        || known.filter(broadcast -> !broadcast.isShownAt(now)).isPresent()) {
      return waves.end(tx, wave.notice(), now).map(Step.DONE);
    }
    return known
        .filter(broadcast -> !broadcast.life().paused())
        .map(
            broadcast ->
                new Telling(
                    wave.notice(), broadcast, wave.reminding().map(WaveRepository.Reminding::zone)))
        .map(telling -> byDay(tx, wave, telling, now))
        .orElseGet(() -> Future.succeededFuture(Step.NOTHING));
  }

  /** Nobody is reminded at night, or of what should have been done before. */
  private Future<Step> byDay(
      SqlConnection tx, WaveRepository.Wave wave, Telling telling, Instant now) {
    boolean night = telling.zone().filter(clock -> !Reminder.isDay(now, clock.zone())).isPresent();
    Instant from = night ? Reminder.nextDay(now, telling.zone().orElseThrow().zone()) : now;
    if (telling.reminds().isPresent() && !from.isBefore(telling.end())) {
      return waves.end(tx, wave.notice(), now).map(Step.DONE);
    }
    return night
        ? waves.move(tx, wave.notice(), from).map(Step.DONE)
        : begin(tx, wave, telling).compose(begun -> portion(tx, wave, telling));
  }

  private Future<Void> begin(SqlConnection tx, WaveRepository.Wave wave, Telling telling) {
    return wave.reached().equals(Residents.Place.START)
        ? topics.begin(tx, telling)
        : Future.succeededFuture();
  }

  private Future<Step> portion(SqlConnection tx, WaveRepository.Wave wave, Telling telling) {
    Carriage carriage = carriages.of(Lane.of(telling.broadcast().kind()));
    boolean wide =
        carriage.isWide()
            && carriage.lane() == Lane.BULK
            && !telling.broadcast().audience().isListed();
    int room = wide ? carriage.room() : PORTION;
    return room == 0
        ? Future.succeededFuture(Step.NOTHING)
        : portion(tx, wave, telling, new Portions.Share(room, wide));
  }

  private Future<Step> portion(
      SqlConnection tx, WaveRepository.Wave wave, Telling telling, Portions.Share share) {
    Audience audience = telling.broadcast().audience();
    if (audience.isListed()) {
      return portions
          .nextNamed(tx, telling, wave.reached(), share)
          .compose(
              done ->
                  done.last().isEmpty()
                      ? waves.end(tx, wave.notice(), clock.instant()).map(Step.DONE)
                      : reach(tx, wave, telling, done, done.last().get()));
    }
    Optional<RegionCode> territory =
        audience.territories().stream()
            .filter(telling::concerns)
            .filter(code -> wave.reached().isBeforeEndOf(code))
            .min(RegionCode::compareTo);
    if (territory.isEmpty()) {
      return waves.end(tx, wave.notice(), clock.instant()).map(Step.DONE);
    }
    return portions
        .next(tx, telling, territory.get(), wave.reached(), share)
        .compose(
            done ->
                reach(
                    tx,
                    wave,
                    telling,
                    done,
                    done.last().orElseGet(() -> Residents.Place.endOf(territory.get()))));
  }

  private Future<Step> reach(
      SqlConnection tx,
      WaveRepository.Wave wave,
      Telling telling,
      Portions.Done done,
      Residents.Place place) {
    return waves
        .reach(tx, wave.notice(), place, done.written().devices())
        .map(new Step(1, Lane.of(telling.broadcast().kind()), done.written().taken()));
  }
}
