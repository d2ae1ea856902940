package id.satuwarga.server.gateway;

import id.satuwarga.server.identity.CitizenDataHolder;
import id.satuwarga.server.identity.CitizenId;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import javax.inject.Inject;

/** This slice's part of a citizen's export and erasure: visits of the last hour, and files. */
final class GatewayData implements CitizenDataHolder {
  private final VisitRepository visits;
  private final UploadRepository uploads;

  @Inject
  GatewayData(VisitRepository visits, UploadRepository uploads) {
    this.visits = visits;
    this.uploads = uploads;
  }

  /** All that the citizen gets; the files themselves came from the citizen. */
  record Exported(List<Visit> visits, List<UploadView> uploads) {}

  @Override
  public String section() {
    return "gateway";
  }

  @Override
  public Future<Object> export(SqlClient db, CitizenId citizen) {
    return visits
        .list(db, citizen)
        .compose(
            open ->
                uploads
                    .list(db, citizen)
                    .map(files -> new Exported(open, files.stream().map(UploadView::of).toList())));
  }

  @Override
  public Future<Void> erase(SqlConnection tx, CitizenId citizen) {
    return visits.deleteAll(tx, citizen).compose(done -> uploads.deleteAll(tx, citizen));
  }
}
