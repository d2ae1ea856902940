package id.satuwarga.server.classification;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.json.Json;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Rows of apps in audits, with what their auditors said. */
final class ClassificationRepository {
  /** With the state in the words of the contract. */
  static final String ROWS =
      """
      (SELECT c.*, r.region_code AS round_region, r.ministry,
        CASE WHEN c.done_at IS NOT NULL THEN 'done'
          WHEN c.decided_at IS NOT NULL THEN 'decided'
          WHEN v.given < 2 THEN 'waiting'
          WHEN v.kinds = 1 THEN 'agreed'
          ELSE 'disputed' END AS state
      FROM classification c JOIN classification_round r ON r.id = c.round_id
        CROSS JOIN LATERAL (
          SELECT count(*) AS given, count(DISTINCT outcome) AS kinds
          FROM classification_verdict
          WHERE classification_id = c.id AND auditor IN (c.one_auditor, c.other_auditor)) v) c
      """;

  private static final String FIND = "SELECT * FROM classification c WHERE c.id = $1";
  private static final String LOCK = FIND + " FOR UPDATE";
  private static final String VERDICTS =
      """
      SELECT classification_id, auditor, outcome, marks::text AS marks, reason, given_at
      FROM classification_verdict WHERE classification_id = ANY ($1) ORDER BY given_at, auditor
      """;
  private static final String FORMER =
      """
      SELECT classification_id, auditor, reason, replaced_by, replaced_at
      FROM classification_departure WHERE classification_id = ANY ($1) ORDER BY replaced_at, auditor
      """;
  private static final String LIST =
      "SELECT * FROM "
          + ROWS
          + """
          WHERE (EXISTS (
              SELECT FROM unnest($1::text[]) t (code)
              WHERE c.round_region = t.code OR starts_with(c.round_region, t.code || '.'))
            OR ($2 AND $3 IN (c.one_auditor, c.other_auditor)))
            AND ($4::uuid IS NULL OR c.round_id = $4)
            AND ($5::text IS NULL OR c.state = $5)
            AND ($6::text IS NULL OR c.opd_code = $6)
            AND (NOT $7 OR ($3 IN (c.one_auditor, c.other_auditor) AND NOT EXISTS (
              SELECT FROM classification_verdict v
              WHERE v.classification_id = c.id AND v.auditor = $3)))
            AND (NOT $8 OR (c.plan_due_on < $9 AND c.done_at IS NULL))
            AND ($10::uuid IS NULL OR c.id > $10)
          ORDER BY c.id LIMIT $11
          """;
  private static final String INSERT =
      """
      INSERT INTO classification (id, round_id, inventory_id, opd_code, region_code, categories,
        one_auditor, other_auditor, version, added_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9) ON CONFLICT DO NOTHING
      """;
  private static final String GIVE =
      """
      INSERT INTO classification_verdict
        (classification_id, auditor, outcome, marks, reason, given_at)
      VALUES ($1, $2, $3, CAST($4::text AS jsonb), $5, $6)
      """;
  private static final String RAISE =
      "UPDATE classification SET version = version + 1 WHERE id = $1";
  private static final String DECIDE =
      """
      UPDATE classification SET version = version + 1, outcome = $2, reason = $3, mini_app = $4,
        plan_owner = $5, plan_due_on = $6, decided_by = $7, decided_at = $8
      WHERE id = $1
      """;
  private static final String COMPLETE =
      """
      UPDATE classification SET version = version + 1, done_words = $2, done_by = $3, done_at = $4
      WHERE id = $1
      """;

  @Inject
  ClassificationRepository() {}

  Future<Optional<Classification>> find(SqlClient db, UUID id) {
    return one(db, FIND, id);
  }

  /** The app in its audit, nobody else changing that until the transaction ends. */
  Future<Optional<Classification>> lock(SqlConnection tx, UUID id) {
    return one(tx, LOCK, id);
  }

  private static Future<Optional<Classification>> one(SqlClient db, String sql, UUID id) {
    return db.preparedQuery(sql)
        .execute(Tuple.of(id))
        .compose(rows -> complete(db, rows.stream().toList()))
        .map(found -> found.stream().findFirst());
  }

  /** In the order in which they came in; one row more than the limit, if there is one. */
  Future<List<Classification>> list(
      SqlClient db, Readers readers, ClassificationQuery query, LocalDate today, Slice slice) {
    return db.preparedQuery(LIST)
        .execute(
            Tuple.tuple()
                .addArrayOfString(readers.territories())
                .addBoolean(readers.isAuditor())
                .addUUID(readers.person())
                .addUUID(query.round().orElse(null))
                .addString(query.state().orElse(null))
                .addString(query.opd().map(OpdCode::value).orElse(null))
                .addBoolean(query.isMine())
                .addBoolean(query.isOverdue())
                .addLocalDate(today)
                .addUUID(slice.after())
                .addInteger(slice.limit() + 1))
        .compose(rows -> complete(db, rows.stream().toList()));
  }

  /** Where a page begins, and how long it may be. */
  record Slice(@Nullable UUID after, int limit) {}

  private static Future<List<Classification>> complete(SqlClient db, Collection<Row> rows) {
    UUID[] ids = rows.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
    return parts(db, VERDICTS, ids, ClassificationRows::verdict)
        .compose(
            verdicts ->
                parts(db, FORMER, ids, ClassificationRows::former)
                    .map(former -> new ClassificationRows.Parts(verdicts, former)))
        .map(parts -> rows.stream().map(row -> ClassificationRows.whole(row, parts)).toList());
  }

  private static <T> Future<Map<UUID, List<T>>> parts(
      SqlClient db, String sql, UUID[] ids, Function<Row, T> part) {
    return db.preparedQuery(sql)
        .execute(Tuple.tuple().addArrayOfUUID(ids))
        .map(
            found ->
                found.stream()
                    .collect(
                        Collectors.groupingBy(
                            row -> row.getUUID("classification_id"),
                            Collectors.mapping(part, Collectors.toList()))));
  }

  /** False where the app is in the audit already. */
  Future<Boolean> insert(SqlConnection tx, Classification fresh, Instant at) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addUUID(fresh.id())
                .addUUID(fresh.round())
                .addUUID(fresh.subject().inventoryId())
                .addString(fresh.subject().opd().value())
                .addString(fresh.subject().region().value())
                .addArrayOfString(fresh.subject().categories().toArray(String[]::new))
                .addUUID(fresh.auditors().get(0))
                .addUUID(fresh.auditors().get(1))
                .addOffsetDateTime(at.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.rowCount() == 1);
  }

  Future<Void> give(SqlConnection tx, UUID id, Classification.Verdict verdict) {
    return tx.preparedQuery(GIVE)
        .execute(
            Tuple.of(
                id,
                verdict.auditor(),
                verdict.outcome().word(),
                Json.write(verdict.marks()),
                verdict.reason(),
                verdict.at().atOffset(ZoneOffset.UTC)))
        .compose(done -> tx.preparedQuery(RAISE).execute(Tuple.of(id)))
        .mapEmpty();
  }

  Future<Void> decide(SqlConnection tx, UUID id, Classification.Decision decision) {
    Classification.Plan plan = decision.plan();
    return tx.preparedQuery(DECIDE)
        .execute(
            Tuple.tuple()
                .addUUID(id)
                .addString(decision.outcome().word())
                .addString(decision.reason())
                .addString(decision.miniApp())
                .addString(plan == null ? null : plan.owner())
                .addLocalDate(plan == null ? null : plan.dueOn())
                .addUUID(decision.by())
                .addOffsetDateTime(decision.at().atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  Future<Void> complete(SqlConnection tx, UUID id, Classification.Done done) {
    return tx.preparedQuery(COMPLETE)
        .execute(Tuple.of(id, done.words(), done.by(), done.at().atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }
}
