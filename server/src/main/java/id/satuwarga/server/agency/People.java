package id.satuwarga.server.agency;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * What an agency needs to know about the people behind its roles. The slice that owns people stands
 * above this one and implements it.
 */
public interface People {
  /** The names of those who have signed in before; others are left out. */
  Future<Map<UUID, String>> namesOf(SqlClient db, Collection<UUID> citizenIds);
}
