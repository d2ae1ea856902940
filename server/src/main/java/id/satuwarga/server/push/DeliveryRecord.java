package id.satuwarga.server.push;

import id.satuwarga.server.notice.NoticeId;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A delivery as its citizen's export shows it. */
record DeliveryRecord(
    NoticeId noticeId,
    DeviceId deviceId,
    String state,
    @Nullable String reason,
    Instant queuedAt,
    @Nullable Instant handedOverAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant openedAt,
    @Nullable Instant endedAt) {
  static DeliveryRecord of(Row row) {
    return new DeliveryRecord(
        new NoticeId(row.getUUID("notice_id")),
        new DeviceId(row.getUUID("device_id")),
        row.getString("state"),
        row.getString("reason"),
        row.getOffsetDateTime("queued_at").toInstant(),
        instant(row, "handed_over_at"),
        instant(row, "delivered_at"),
        instant(row, "opened_at"),
        instant(row, "ended_at"));
  }

  private static @Nullable Instant instant(Row row, String column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }
}
