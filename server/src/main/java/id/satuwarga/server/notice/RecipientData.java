package id.satuwarga.server.notice;

import id.satuwarga.server.identity.CitizenDataHolder;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Portion;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import javax.inject.Inject;

/** Which notices went to a citizen by name and what for, in their export. */
final class RecipientData implements CitizenDataHolder {
  private final RecipientRepository recipients;

  @Inject
  RecipientData(RecipientRepository recipients) {
    this.recipients = recipients;
  }

  @Override
  public String section() {
    return "named_in";
  }

  @Override
  public Future<Object> export(SqlClient db, CitizenId citizen) {
    return recipients.newest(db, citizen, Portion.ROWS).map(Portion::of);
  }

  /** The rows go with the citizen's own. */
  @Override
  public Future<Void> erase(SqlConnection tx, CitizenId citizen) {
    return Future.succeededFuture();
  }
}
