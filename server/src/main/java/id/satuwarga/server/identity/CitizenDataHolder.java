package id.satuwarga.server.identity;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;

/**
 * A slice that keeps something about citizens. Each one joins the set, so that nothing is forgotten
 * when a citizen asks for all of it or wants it gone (UU 27/2022).
 */
public interface CitizenDataHolder {
  /** The member of the export that holds this slice's part, such as {@code inbox}. */
  String section();

  /** Everything kept about the citizen, as records that JSON can be written from. */
  Future<Object> export(SqlClient db, CitizenId citizen);

  /**
   * Deletes or empties everything kept about the citizen, in the one transaction of the erasure.
   */
  Future<Void> erase(SqlConnection tx, CitizenId citizen);
}
