package id.satuwarga.server.notice;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.WordSearch;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Singleton;

/** What slices above ask and report about broadcasts beyond what stands in memory. */
@Singleton
public final class Broadcasts {
  private final BroadcastRepository broadcasts;
  private final RecipientRepository recipients;
  private final Readings readings;
  private final BroadcastReader reader;
  private final LiveBroadcasts live;
  private final Database database;

  @Inject
  Broadcasts(
      BroadcastRepository broadcasts,
      RecipientRepository recipients,
      Readings readings,
      BroadcastReader reader,
      LiveBroadcasts live,
      Database database) {
    this.broadcasts = broadcasts;
    this.recipients = recipients;
    this.readings = readings;
    this.reader = reader;
    this.live = live;
    this.database = database;
  }

  /** Waits until this process knows the number that another has told a reader. */
  public Future<Void> reach(long number) {
    return number <= live.newest() ? Future.succeededFuture() : reader.run().mapEmpty();
  }

  /** All that it says. */
  public Future<Optional<String>> body(NoticeId id) {
    return broadcasts.body(database.reads(), id);
  }

  /** Those among these that say all of the words. */
  public Future<Set<NoticeId>> withWords(Collection<NoticeId> ids, WordSearch search) {
    return broadcasts.withWords(database.reads(), ids, search);
  }

  /** Who has read one, and where they live. */
  public record Reader(CitizenId citizen, RegionCode home) {}

  /**
   * Somebody has read it for the first time. Who, is written down only where it went to named
   * people.
   */
  public Future<Void> opened(SqlConnection tx, NoticeId id, Reader reader, Instant now) {
    return readings.opened(tx, id, reader, now);
  }

  /** Somebody has done what it asks for. */
  public Future<Void> done(SqlConnection tx, NoticeId id, Reader reader) {
    return readings.done(tx, id, reader);
  }

  /** Phones of a citizen have shown these, each as often as it stands there. */
  public Future<Void> shown(
      SqlConnection tx, CitizenId citizen, Collection<NoticeId> ids, Instant now) {
    return readings.shown(tx, citizen, ids, now);
  }

  /** It was handed over for so many more phones: a figure of the report. */
  public Future<Void> handedOver(SqlConnection tx, NoticeId id, long phones, Instant at) {
    return readings.handedOver(tx, id, phones, at);
  }

  /** The citizen has done or deleted these, and is reminded of them no more. */
  public Future<Void> over(SqlConnection tx, CitizenId citizen, Collection<NoticeId> ids) {
    return readings.over(tx, citizen, ids);
  }

  /** Those that went to this citizen by name. */
  public Future<Set<NoticeId>> namedIn(SqlClient db, CitizenId citizen) {
    return recipients.of(db, citizen);
  }

  /** The next of those to whom it went by name, in the order of their ids. */
  public Future<List<CitizenId>> recipientsAfter(
      SqlClient db, NoticeId id, CitizenId last, int limit) {
    return recipients.after(db, id, last, limit);
  }
}
