package id.satuwarga.server.notice;

import id.satuwarga.server.identity.CitizenId;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;

/** Knows what became of a notice on phones. The slice that tells phones is above this one. */
public interface DeliveryLadder {
  /** On the phones of these citizens. */
  Future<DeviceLadder> of(SqlClient db, NoticeId notice, List<CitizenId> citizens);
}
