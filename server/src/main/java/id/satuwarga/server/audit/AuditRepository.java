package id.satuwarga.server.audit;

import id.satuwarga.server.platform.db.Columns;
import id.satuwarga.server.platform.json.Json;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.inject.Inject;

/** Rows of the record and the heads of its chains. */
final class AuditRepository {
  private static final String COLUMNS =
      "id, stream, happened_at, actor, action, object, details, sequence, previous_hash, hash";
  private static final String INSERT =
      """
      INSERT INTO audit_entry (id, stream, happened_at, actor, action, object, details)
      SELECT id, stream, $1, actor, action, object, details
      FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
        AS deed (id, stream, actor, action, object, details)
      """;
  private static final String ANY_UNSEALED =
      "SELECT EXISTS (SELECT FROM audit_entry WHERE hash IS NULL)";
  private static final String UNSEALED =
      "SELECT " + COLUMNS + " FROM audit_entry WHERE hash IS NULL ORDER BY id LIMIT $1 FOR UPDATE";
  private static final String SEAL =
      """
      UPDATE audit_entry
      SET sequence = sealed.sequence, previous_hash = sealed.previous_hash, hash = sealed.hash
      FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[])
        AS sealed (id, sequence, previous_hash, hash)
      WHERE audit_entry.id = sealed.id
      """;
  private static final String LOCKED_HEADS =
      "SELECT stream, sequence, hash FROM audit_head ORDER BY stream FOR UPDATE";
  private static final String HEADS = "SELECT stream, sequence, hash FROM audit_head";
  private static final String MOVE_HEADS =
      """
      INSERT INTO audit_head (stream, sequence, hash)
      SELECT stream, sequence, hash
      FROM unnest($1::text[], $2::bigint[], $3::text[]) AS head (stream, sequence, hash)
      ON CONFLICT (stream) DO UPDATE SET sequence = EXCLUDED.sequence, hash = EXCLUDED.hash
      """;
  private static final String SEALED_AFTER =
      "SELECT "
          + COLUMNS
          + """
           FROM audit_entry WHERE (stream, sequence) > ($1, $2) AND sequence IS NOT NULL
          ORDER BY stream, sequence LIMIT $3
          """;
  private static final String TAIL =
      "SELECT count(*) AS entries, min(happened_at) AS since FROM audit_entry WHERE hash IS NULL";

  @Inject
  AuditRepository() {}

  Future<Void> insert(SqlConnection tx, UUID[] ids, Instant at, List<AuditEntry> deeds) {
    Tuple rows =
        Tuple.tuple()
            .addOffsetDateTime(at.atOffset(ZoneOffset.UTC))
            .addArrayOfUUID(ids)
            .addArrayOfString(Columns.texts(deeds, AuditEntry::stream))
            .addArrayOfString(Columns.texts(deeds, AuditEntry::actor))
            .addArrayOfString(Columns.texts(deeds, AuditEntry::action))
            .addArrayOfString(Columns.texts(deeds, AuditEntry::object))
            .addArrayOfString(Columns.texts(deeds, deed -> Json.write(deed.details())));
    return tx.preparedQuery(INSERT).execute(rows).mapEmpty();
  }

  Future<Boolean> anyUnsealed(SqlClient db) {
    return db.preparedQuery(ANY_UNSEALED)
        .execute()
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  /** The oldest entries that are in no chain yet, locked. */
  Future<List<StoredEntry>> unsealed(SqlConnection tx, int limit) {
    return tx.preparedQuery(UNSEALED)
        .execute(Tuple.of(limit))
        .map(rows -> rows.stream().map(AuditRepository::toStored).toList());
  }

  /** All heads, locked until the transaction ends. */
  Future<Heads> lockHeads(SqlConnection tx) {
    return tx.preparedQuery(LOCKED_HEADS).execute().map(AuditRepository::toHeads);
  }

  Future<Heads> heads(SqlClient db) {
    return db.preparedQuery(HEADS).execute().map(AuditRepository::toHeads);
  }

  Future<Void> seal(SqlConnection tx, List<SealedEntry> sealed) {
    Tuple rows =
        Tuple.of(
            sealed.stream().map(row -> row.entry().id()).toArray(UUID[]::new),
            sealed.stream().map(row -> row.link().sequence()).toArray(Long[]::new),
            sealed.stream().map(SealedEntry::previousHash).toArray(String[]::new),
            sealed.stream().map(row -> row.link().hash()).toArray(String[]::new));
    return tx.preparedQuery(SEAL).execute(rows).mapEmpty();
  }

  Future<Void> moveHeads(SqlConnection tx, Map<String, Link> moved) {
    List<Map.Entry<String, Link>> heads = List.copyOf(moved.entrySet());
    Tuple rows =
        Tuple.of(
            heads.stream().map(Map.Entry::getKey).toArray(String[]::new),
            heads.stream().map(head -> head.getValue().sequence()).toArray(Long[]::new),
            heads.stream().map(head -> head.getValue().hash()).toArray(String[]::new));
    return tx.preparedQuery(MOVE_HEADS).execute(rows).mapEmpty();
  }

  /** Sealed entries behind this place, stream by stream in the order of their chains. */
  Future<List<SealedEntry>> sealedAfter(SqlClient db, String stream, long sequence, int limit) {
    return db.preparedQuery(SEALED_AFTER)
        .execute(Tuple.of(stream, sequence, limit))
        .map(rows -> rows.stream().map(AuditRepository::toSealed).toList());
  }

  Future<AuditReport.Tail> tail(SqlClient db) {
    return db.preparedQuery(TAIL)
        .execute()
        .map(rows -> rows.iterator().next())
        .map(
            row ->
                new AuditReport.Tail(
                    row.getLong("entries"),
                    Optional.ofNullable(row.getOffsetDateTime("since"))
                        .map(OffsetDateTime::toInstant)));
  }

  private static Heads toHeads(Iterable<Row> rows) {
    TreeMap<String, Link> heads = new TreeMap<>();
    rows.forEach(row -> heads.put(row.getString("stream"), toLink(row)));
    return new Heads(heads);
  }

  private static Link toLink(Row row) {
    return new Link(row.getLong("sequence"), row.getString("hash"));
  }

  private static SealedEntry toSealed(Row row) {
    return new SealedEntry(toStored(row), row.getString("previous_hash"), toLink(row));
  }

  private static StoredEntry toStored(Row row) {
    return new StoredEntry(
        row.getUUID("id"),
        row.getString("stream"),
        row.getOffsetDateTime("happened_at").toInstant(),
        row.getString("actor"),
        row.getString("action"),
        row.getString("object"),
        row.getString("details"));
  }
}
