package id.satuwarga.server.gateway;

import id.satuwarga.server.identity.CitizenDataHolder;
import id.satuwarga.server.identity.CitizenId;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import javax.inject.Inject;

/**
 * This slice's part of a citizen's export and erasure: visits of the last hour, files, and what
 * mini-apps keep with the citizen.
 */
final class GatewayData implements CitizenDataHolder {
  private final VisitRepository visits;
  private final UploadRepository uploads;
  private final StorageRepository storage;

  @Inject
  GatewayData(VisitRepository visits, UploadRepository uploads, StorageRepository storage) {
    this.visits = visits;
    this.uploads = uploads;
    this.storage = storage;
  }

  /** All that the citizen gets; the files themselves came from the citizen. */
  record Exported(
      List<Visit> visits, List<UploadView> uploads, List<StorageRepository.Kept> storage) {}

  @Override
  public String section() {
    return "gateway";
  }

  @Override
  public Future<Object> export(SqlClient db, CitizenId citizen) {
    Future<List<Visit>> open = visits.list(db, citizen);
    Future<List<Upload>> files = uploads.list(db, citizen);
    Future<List<StorageRepository.Kept>> kept = storage.listAll(db, citizen);
    return Future.all(open, files, kept)
        .map(
            all ->
                new Exported(
                    open.result(),
                    files.result().stream().map(UploadView::of).toList(),
                    kept.result()));
  }

  @Override
  public Future<Void> erase(SqlConnection tx, CitizenId citizen) {
    return visits
        .deleteAll(tx, citizen)
        .compose(done -> uploads.deleteAll(tx, citizen))
        .compose(done -> storage.deleteAll(tx, citizen));
  }
}
