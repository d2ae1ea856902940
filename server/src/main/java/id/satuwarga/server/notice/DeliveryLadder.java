package id.satuwarga.server.notice;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows what became of a notice on phones. The slice that tells phones is above this one. */
public interface DeliveryLadder {
  /** On the phones of these citizens. */
  Future<DeviceLadder> of(SqlClient db, NoticeId notice, List<CitizenId> citizens);

  /** The regencies whose phones were told by one message, by code. */
  Future<List<Topic>> topics(SqlClient db, NoticeId notice);

  /**
   * A message for all phones of a regency.
   *
   * @param state how far it is on its way to FCM
   */
  record Topic(RegionCode regency, String state, @Nullable Instant handedOverAt) {}
}
