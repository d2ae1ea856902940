package id.satuwarga.server.inbox;

import id.satuwarga.server.identity.CitizenDataHolder;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Portion;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import javax.inject.Inject;

/**
 * What a citizen did with broadcasts, in their export; {@link InboxData} erases it with the rest.
 */
final class BroadcastData implements CitizenDataHolder {
  private final MarkRepository marks;

  @Inject
  BroadcastData(MarkRepository marks) {
    this.marks = marks;
  }

  @Override
  public String section() {
    return "broadcasts";
  }

  @Override
  public Future<Object> export(SqlClient db, CitizenId citizen) {
    return marks.newest(db, citizen, Portion.ROWS).map(Portion::of);
  }

  @Override
  public Future<Void> erase(SqlConnection tx, CitizenId citizen) {
    return Future.succeededFuture();
  }
}
