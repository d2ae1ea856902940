package id.satuwarga.server.push;

import id.satuwarga.server.identity.Residents;
import id.satuwarga.server.notice.Broadcast;
import id.satuwarga.server.notice.LiveBroadcasts;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.region.RegionCode;
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
  private final LiveBroadcasts live;
  private final Database database;
  private final Clock clock;
  private volatile long seen;

  @Inject
  BroadcastSpread(
      Carriers carriers,
      WaveRepository waves,
      Portions portions,
      LiveBroadcasts live,
      Database database,
      Clock clock) {
    this.carriers = carriers;
    this.waves = waves;
    this.portions = portions;
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
                      broadcast.life().releasedAt()));
    }
    return done.onSuccess(begun -> seen = newest);
  }

  private Future<Integer> goOn(SqlConnection tx) {
    return waves
        .next(tx)
        .compose(wave -> wave.isEmpty() ? Future.succeededFuture(0) : goOn(tx, wave.get()));
  }

  /** A process that does not know the broadcast yet leaves it to others, or to its next look. */
  private Future<Integer> goOn(SqlConnection tx, WaveRepository.Wave wave) {
    Instant now = clock.instant();
    boolean late = !wave.releasedAt().plus(PATIENCE).isAfter(now);
    Optional<Broadcast> known = live.find(wave.notice());
    if (late || known.filter(broadcast -> !broadcast.isShownAt(now)).isPresent()) {
      return waves.end(tx, wave.notice(), now).map(1);
    }
    return known
        .filter(broadcast -> !broadcast.life().paused())
        .map(broadcast -> portion(tx, wave, broadcast))
        .orElseGet(() -> Future.succeededFuture(0));
  }

  private Future<Integer> portion(SqlConnection tx, WaveRepository.Wave wave, Broadcast broadcast) {
    if (broadcast.audience().isListed()) {
      return portions
          .nextNamed(tx, broadcast, wave.reached())
          .compose(
              done ->
                  done.last().isEmpty()
                      ? waves.end(tx, wave.notice(), clock.instant()).map(1)
                      : waves.reach(tx, wave.notice(), done.last().get(), done.devices()).map(1));
    }
    Optional<RegionCode> territory =
        broadcast.audience().territories().stream()
            .filter(code -> wave.reached().isBeforeEndOf(code))
            .min(RegionCode::compareTo);
    if (territory.isEmpty()) {
      return waves.end(tx, wave.notice(), clock.instant()).map(1);
    }
    return portions
        .next(tx, broadcast, territory.get(), wave.reached())
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
