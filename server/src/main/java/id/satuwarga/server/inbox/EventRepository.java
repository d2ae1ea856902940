package id.satuwarga.server.inbox;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.NoticeId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** Rows of heads and events. */
final class EventRepository {
  private static final String NEXT =
      """
      INSERT INTO inbox_head (citizen_id, last_seq)
      SELECT citizen, count(*) FROM unnest($1::uuid[]) AS citizen GROUP BY citizen ORDER BY citizen
      ON CONFLICT (citizen_id) DO UPDATE SET last_seq = inbox_head.last_seq + EXCLUDED.last_seq
      RETURNING citizen_id, last_seq
      """;
  private static final String LOCK =
      "SELECT last_seq FROM inbox_head WHERE citizen_id = $1 FOR UPDATE";
  private static final String INSERT =
      """
      INSERT INTO inbox_event (citizen_id, seq, kind, notice_id, happened_at)
      SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::uuid[], $5::timestamptz[])
      """;

  /** Head, events and items of one moment. That an item came is said by the item itself. */
  private static final String READ =
      """
      SELECT head.last_seq, head.replay_after, event.seq AS event_seq, event.kind,
        event.notice_id AS event_notice_id, item.notice_id, item.subject, item.sender, item.app_id,
        item.category, item.page, item.language, item.received_at, item.read_at, item.seq,
        item.opd_code, item.archived_at, item.due_at, item.done_at
      FROM inbox_head head
      LEFT JOIN LATERAL (
        (SELECT seq, kind, notice_id FROM inbox_event
          WHERE citizen_id = head.citizen_id AND seq > $2 ORDER BY seq LIMIT $3)
        UNION ALL
        (SELECT seq, 'item', notice_id FROM inbox_item
          WHERE citizen_id = head.citizen_id AND seq > $2 ORDER BY seq LIMIT $3)
        ORDER BY seq LIMIT $3) event ON true
      LEFT JOIN inbox_item item
        ON item.citizen_id = head.citizen_id AND item.seq = event.seq AND event.kind = 'item'
      WHERE head.citizen_id = $1
      ORDER BY event.seq
      """;

  private static final String FORGET =
      """
      WITH due AS (
        SELECT citizen_id FROM inbox_head WHERE citizen_id IN (
          SELECT citizen_id FROM inbox_event WHERE happened_at < $1 LIMIT $2)
        FOR UPDATE SKIP LOCKED),
      gone AS (
        DELETE FROM inbox_event event USING due
        WHERE event.citizen_id = due.citizen_id AND event.happened_at < $1
        RETURNING event.citizen_id, event.seq),
      newest AS (SELECT citizen_id, max(seq) AS seq FROM gone GROUP BY citizen_id)
      UPDATE inbox_head SET replay_after = greatest(replay_after, newest.seq)
      FROM newest WHERE inbox_head.citizen_id = newest.citizen_id
      """;
  private static final String DELETE_EVENTS = "DELETE FROM inbox_event WHERE citizen_id = $1";
  private static final String DELETE_HEAD = "DELETE FROM inbox_head WHERE citizen_id = $1";

  @Inject
  EventRepository() {}

  /**
   * The last number of each inbox after one was taken for each time the citizen is named; the heads
   * stay locked until the transaction ends.
   */
  Future<Map<CitizenId, Long>> next(SqlConnection tx, List<CitizenId> citizens) {
    UUID[] ids = citizens.stream().map(CitizenId::value).toArray(UUID[]::new);
    return tx.preparedQuery(NEXT)
        .execute(Tuple.tuple().addArrayOfUUID(ids))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row -> new CitizenId(row.getUUID("citizen_id")),
                            row -> row.getLong("last_seq"))));
  }

  /** Locks the head; false when there is no inbox yet. */
  Future<Boolean> lock(SqlConnection tx, CitizenId citizen) {
    return tx.preparedQuery(LOCK)
        .execute(Tuple.of(citizen.value()))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Each under its number. */
  Future<Void> insert(SqlConnection tx, List<Happening> all, List<Long> numbers) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(all.stream().map(one -> one.citizen().value()).toArray(UUID[]::new))
                .addArrayOfLong(numbers.toArray(Long[]::new))
                .addArrayOfString(all.stream().map(one -> one.kind().word()).toArray(String[]::new))
                .addArrayOfUUID(all.stream().map(one -> one.notice().value()).toArray(UUID[]::new))
                .addArrayOfOffsetDateTime(
                    all.stream()
                        .map(one -> one.at().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new)))
        .mapEmpty();
  }

  Future<EventLog> read(SqlClient db, CitizenId citizen, long after, int limit) {
    return db.preparedQuery(READ)
        .execute(Tuple.of(citizen.value(), after, limit))
        .map(EventRepository::toLog);
  }

  /** Deletes events older than this in some inboxes nobody is changing; answers in how many. */
  Future<Integer> forget(SqlClient db, Instant before, int limit) {
    return db.preparedQuery(FORGET)
        .execute(Tuple.of(before.atOffset(ZoneOffset.UTC), limit))
        .map(RowSet::rowCount);
  }

  Future<Void> deleteAll(SqlConnection tx, CitizenId citizen) {
    return tx.preparedQuery(DELETE_EVENTS)
        .execute(Tuple.of(citizen.value()))
        .compose(gone -> tx.preparedQuery(DELETE_HEAD).execute(Tuple.of(citizen.value())))
        .mapEmpty();
  }

  private static EventLog toLog(RowSet<Row> rows) {
    if (rows.rowCount() == 0) {
      return EventLog.EMPTY;
    }
    Row first = rows.iterator().next();
    List<InboxEvent> events =
        rows.stream()
            .filter(row -> row.getLong("event_seq") != null)
            .map(EventRepository::toEvent)
            .toList();
    return new EventLog(
        Objects.requireNonNull(first.getLong("last_seq")),
        Objects.requireNonNull(first.getLong("replay_after")),
        events);
  }

  private static InboxEvent toEvent(Row row) {
    UUID item = row.getUUID("notice_id");
    return new InboxEvent(
        row.getLong("event_seq"),
        InboxEvent.Kind.ofWord(row.getString("kind")),
        new NoticeId(row.getUUID("event_notice_id")),
        item == null ? null : InboxRepository.toItem(row));
  }
}
