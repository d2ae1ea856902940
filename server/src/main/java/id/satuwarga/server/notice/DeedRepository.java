package id.satuwarga.server.notice;

import id.satuwarga.server.platform.id.Ids;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Rows of what was done with campaigns. */
final class DeedRepository {
  private static final String INSERT =
      """
      INSERT INTO campaign_deed
        (campaign_id, id, deed, citizen_id, happened_at, version, reason, send_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """;
  private static final String LIST =
      """
      SELECT deed, citizen_id, happened_at, version, reason, send_at FROM (
        SELECT * FROM campaign_deed WHERE campaign_id = $1 ORDER BY id DESC LIMIT 200) last
      ORDER BY id
      """;
  private final Ids ids;

  @Inject
  DeedRepository(Ids ids) {
    this.ids = ids;
  }

  /** What can be done with a campaign; the words are those of the contract. */
  enum Kind {
    DRAFT,
    EDIT,
    ATTACH,
    DETACH,
    SUBMIT,
    APPROVE,
    RETURN,
    REJECT,
    SCHEDULE,
    CANCEL,
    RELEASE,
    COUNT,
    PAUSE,
    RESUME,
    STOP,
    EXPIRE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One deed.
   *
   * @param by nobody where the system did it
   */
  record Deed(
      Kind kind,
      @Nullable UUID by,
      Instant at,
      int version,
      @Nullable String reason,
      @Nullable Instant sendAt) {}

  Future<Void> insert(SqlConnection tx, NoticeId campaign, Deed deed) {
    Instant sendAt = deed.sendAt();
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addUUID(campaign.value())
                .addUUID(ids.next())
                .addString(deed.kind().word())
                .addUUID(deed.by())
                .addOffsetDateTime(deed.at().atOffset(ZoneOffset.UTC))
                .addInteger(deed.version())
                .addString(deed.reason())
                .addOffsetDateTime(sendAt == null ? null : sendAt.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  /** The oldest first. */
  Future<List<Deed>> list(SqlClient db, NoticeId campaign) {
    return db.preparedQuery(LIST)
        .mapping(DeedRepository::toDeed)
        .execute(Tuple.of(campaign.value()))
        .map(rows -> rows.stream().toList());
  }

  private static Deed toDeed(Row row) {
    OffsetDateTime sendAt = row.getOffsetDateTime("send_at");
    return new Deed(
        Kind.valueOf(row.getString("deed").toUpperCase(Locale.ROOT)),
        row.getUUID("citizen_id"),
        row.getOffsetDateTime("happened_at").toInstant(),
        row.getInteger("version"),
        row.getString("reason"),
        sendAt == null ? null : sendAt.toInstant());
  }
}
