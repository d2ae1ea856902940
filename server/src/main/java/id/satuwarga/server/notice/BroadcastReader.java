package id.satuwarga.server.notice;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.task.Preparation;
import id.satuwarga.server.platform.web.Language;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Brings {@link LiveBroadcasts} up to the database: at once when told of a change, and every five
 * seconds because a hint may be lost.
 */
@Singleton
final class BroadcastReader implements Worker, Preparation {
  static final String HINT = "notice.broadcast";
  private final BroadcastRepository broadcasts;
  private final LiveBroadcasts live;
  private final Agencies agencies;
  private final Database database;
  private final Clock clock;

  @Inject
  BroadcastReader(
      BroadcastRepository broadcasts,
      LiveBroadcasts live,
      Agencies agencies,
      Database database,
      Clock clock) {
    this.broadcasts = broadcasts;
    this.live = live;
    this.agencies = agencies;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "broadcast-reader";
  }

  @Override
  public int rank() {
    return 7;
  }

  /** Nobody is served before the broadcasts are known. */
  @Override
  public Future<Void> prepare() {
    return run().mapEmpty();
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(5);
  }

  @Override
  public Optional<String> wokenBy() {
    return Optional.of(HINT);
  }

  /** The number is read before the rows: a change between the two is read again next time. */
  @Override
  public Future<Integer> run() {
    return broadcasts
        .newest(database.background())
        .compose(
            newest -> newest <= live.newest() ? Future.succeededFuture(0) : read(newest).map(0));
  }

  private Future<Void> read(long newest) {
    Instant oldest = clock.instant().minus(CampaignScheduler.LONGEST);
    return broadcasts
        .changedAfter(database.background(), live.newest(), oldest)
        .compose(
            rows ->
                agencies
                    .names(
                        database.background(),
                        rows.stream()
                            .map(BroadcastRepository.Released::opd)
                            .collect(Collectors.toSet()))
                    .map(names -> named(rows, names)))
        .onSuccess(
            changed -> {
              synchronized (this) {
                if (newest > live.newest()) {
                  live.take(newest, changed, oldest);
                }
              }
            })
        .mapEmpty();
  }

  private static List<Broadcast> named(
      List<BroadcastRepository.Released> rows, Map<OpdCode, Localized> names) {
    return rows.stream()
        .map(
            row -> {
              Localized name = names.get(row.opd());
              return row.sentBy(
                  name == null
                      ? row.opd().value()
                      : name.in(Language.ofTag(row.content().language())));
            })
        .toList();
  }
}
