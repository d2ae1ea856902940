package id.satuwarga.server.identity;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import javax.inject.Inject;

/** Which mini-apps a citizen has opened within a year, in their export and erasure. */
final class AppUseData implements CitizenDataHolder {
  private final CitizenApps apps;

  @Inject
  AppUseData(CitizenApps apps) {
    this.apps = apps;
  }

  @Override
  public String section() {
    return "apps";
  }

  @Override
  public Future<Object> export(SqlClient db, CitizenId citizen) {
    return apps.list(db, citizen).map(used -> used);
  }

  @Override
  public Future<Void> erase(SqlConnection tx, CitizenId citizen) {
    return apps.delete(tx, citizen);
  }
}
