package id.satuwarga.server.notice;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/** What slices above ask and report about broadcasts beyond what stands in memory. */
@Singleton
public final class Broadcasts {
  private final BroadcastRepository broadcasts;
  private final ReleaseRepository releases;
  private final BroadcastReader reader;
  private final LiveBroadcasts live;
  private final Database database;

  @Inject
  Broadcasts(
      BroadcastRepository broadcasts,
      ReleaseRepository releases,
      BroadcastReader reader,
      LiveBroadcasts live,
      Database database) {
    this.broadcasts = broadcasts;
    this.releases = releases;
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

  /** Somebody who lives there has read it for the first time; who, is not written down here. */
  public Future<Void> opened(SqlConnection tx, NoticeId id, RegionCode home) {
    return releases.opened(tx, id, home);
  }
}
