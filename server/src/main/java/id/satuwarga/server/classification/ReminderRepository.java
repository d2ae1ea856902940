package id.satuwarga.server.classification;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** Rows of what is due in audits, one for each day, person and moment. */
final class ReminderRepository {
  private static final String MAKE =
      """
      INSERT INTO classification_reminder
        (id, classification_id, kind, moment, due_on, auditor, made_at)
      SELECT gen_random_uuid(), d.id, d.kind,
        CASE WHEN d.due_on < $1 THEN 'overdue' ELSE 'soon' END, d.due_on, d.auditor, $3
      FROM (
        SELECT c.id, 'verdict' AS kind, r.due_on, a.auditor
        FROM classification c JOIN classification_round r ON r.id = c.round_id
          CROSS JOIN LATERAL (VALUES (c.one_auditor), (c.other_auditor)) a (auditor)
        WHERE c.decided_at IS NULL AND NOT EXISTS (
          SELECT FROM classification_verdict v
          WHERE v.classification_id = c.id AND v.auditor = a.auditor)
        UNION ALL
        SELECT c.id, 'plan', c.plan_due_on, NULL::uuid FROM classification c
        WHERE c.plan_due_on IS NOT NULL AND c.done_at IS NULL) d
      WHERE d.due_on <= $2
      ON CONFLICT DO NOTHING
      """;

  /** What is still to be done, by whom it was told to; overdue takes the place of soon. */
  private static final String OPEN =
      """
      FROM classification_reminder m JOIN classification c ON c.id = m.classification_id
        JOIN classification_round r ON r.id = c.round_id
      WHERE (CASE m.kind
          WHEN 'verdict' THEN c.decided_at IS NULL AND m.due_on = r.due_on
            AND m.auditor IN (c.one_auditor, c.other_auditor) AND NOT EXISTS (
              SELECT FROM classification_verdict v
              WHERE v.classification_id = c.id AND v.auditor = m.auditor)
          ELSE c.done_at IS NULL AND m.due_on = c.plan_due_on END)
        AND (m.moment = 'overdue' OR NOT EXISTS (
          SELECT FROM classification_reminder o
          WHERE o.classification_id = m.classification_id AND o.kind = m.kind
            AND o.moment = 'overdue' AND o.due_on = m.due_on
            AND o.auditor IS NOT DISTINCT FROM m.auditor))
        AND (EXISTS (
            SELECT FROM unnest($1::text[]) t (code)
            WHERE r.region_code = t.code OR starts_with(r.region_code, t.code || '.'))
          OR ($2 AND m.auditor = $3)
          OR (m.kind = 'plan' AND c.opd_code = ANY ($4)))
      """;

  private static final String LIST =
      """
      SELECT m.id, m.kind, m.moment, m.due_on, m.made_at, m.auditor, m.classification_id,
        c.inventory_id, c.opd_code, c.plan_owner
      """
          + OPEN
          + """
        AND ($5::date IS NULL OR (m.due_on, m.id) > ($5, $6))
      ORDER BY m.due_on, m.id LIMIT $7
      """;
  private static final String COUNT =
      """
      SELECT count(*) FILTER (WHERE m.moment = 'overdue') overdue,
        count(*) FILTER (WHERE m.moment = 'soon') soon
      """
          + OPEN;

  @Inject
  ReminderRepository() {}

  /** Those that were not made before; answers how many. */
  Future<Integer> make(SqlConnection tx, LocalDate today, LocalDate soon, Instant now) {
    return tx.preparedQuery(MAKE)
        .execute(Tuple.of(today, soon, now.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.rowCount());
  }

  /** The earliest day first; one row more than the limit, if there is one. */
  Future<List<Reminder>> list(
      SqlClient db, Readers readers, Optional<Reminder.Place> after, int limit) {
    return db.preparedQuery(LIST)
        .execute(
            about(readers)
                .addLocalDate(after.map(Reminder.Place::dueOn).orElse(null))
                .addUUID(after.map(Reminder.Place::id).orElse(null))
                .addInteger(limit + 1))
        .map(rows -> rows.stream().map(ReminderRepository::toReminder).toList());
  }

  Future<Reminder.Count> count(SqlClient db, Readers readers) {
    return db.preparedQuery(COUNT)
        .execute(about(readers))
        .map(rows -> rows.iterator().next())
        .map(row -> new Reminder.Count(row.getLong("overdue"), row.getLong("soon")));
  }

  private static Tuple about(Readers readers) {
    return Tuple.tuple()
        .addArrayOfString(readers.territories())
        .addBoolean(readers.isAuditor())
        .addUUID(readers.person())
        .addArrayOfString(readers.agencies());
  }

  private static Reminder toReminder(Row row) {
    return new Reminder(
        row.getUUID("id"),
        row.getString("kind"),
        row.getString("moment"),
        row.getLocalDate("due_on"),
        row.getOffsetDateTime("made_at").toInstant(),
        row.getUUID("classification_id"),
        row.getUUID("inventory_id"),
        row.getString("opd_code"),
        Optional.ofNullable(row.getUUID("auditor")),
        Optional.ofNullable(row.getString("plan_owner")));
  }
}
