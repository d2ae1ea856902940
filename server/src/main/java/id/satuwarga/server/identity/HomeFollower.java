package id.satuwarga.server.identity;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;

/** A slice above this one to which it matters where citizens live now. */
public interface HomeFollower {
  /** The citizen has said where they live; in the same transaction. */
  Future<Void> moved(SqlConnection tx, CitizenId citizen);
}
