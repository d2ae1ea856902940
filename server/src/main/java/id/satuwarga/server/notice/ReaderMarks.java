package id.satuwarga.server.notice;

import id.satuwarga.server.identity.CitizenId;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.Set;

/** Knows what readers did with broadcasts. The slice that keeps it is above this one. */
public interface ReaderMarks {
  /** Those among these citizens who have done what it asks for, or have deleted it. */
  Future<Set<CitizenId>> finished(SqlClient db, NoticeId notice, Collection<CitizenId> citizens);
}
