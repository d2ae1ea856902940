package id.satuwarga.sample.population.move;

import id.satuwarga.sdk.miniapp.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL of requests; every method works inside the caller's transaction. */
final class MoveStore {
  private static final String INSERT =
      """
      INSERT INTO move_request (subject, family_card, movers, region_code, region_name, street, moves_on, reason,
        attachment, language, status, action_id, filed_at, changed_at)
      VALUES (:subject, :familyCard, :movers, :regionCode, :regionName, :street, :on, :reason,
        :attachment::uuid, :language, 'RECEIVED', :actionId, :now, :now)
      ON CONFLICT DO NOTHING
      """;
  private static final String DUE =
      """
      SELECT number FROM move_request WHERE status = 'CHECKED' AND changed_at <= :before
      ORDER BY number LIMIT 20 FOR UPDATE SKIP LOCKED
      """;

  /** False when the same press has filed before, or the family has an open request. */
  boolean insert(Handle tx, NewMove move, Instant now) {
    return tx.createUpdate(INSERT)
            .bind("subject", move.subject())
            .bind("familyCard", move.familyCard())
            .bindArray("movers", String.class, move.movers())
            .bind("regionCode", move.to().regionCode())
            .bind("regionName", move.to().regionName())
            .bind("street", move.to().street())
            .bind("on", move.on())
            .bind("reason", move.reason().name())
            .bind("attachment", move.attachment())
            .bind("language", move.language().code())
            .bind("actionId", move.actionId())
            .bind("now", now)
            .execute()
        == 1;
  }

  Optional<Move> byAction(Handle db, String actionId) {
    return db.createQuery("SELECT * FROM move_request WHERE action_id = :id")
        .bind("id", actionId)
        .map(MoveStore::read)
        .findOne();
  }

  Optional<Move> find(Handle db, long number) {
    return db.createQuery("SELECT * FROM move_request WHERE number = :number")
        .bind("number", number)
        .map(MoveStore::read)
        .findOne();
  }

  Optional<Move> lock(Handle tx, long number) {
    return tx.createQuery("SELECT * FROM move_request WHERE number = :number FOR UPDATE")
        .bind("number", number)
        .map(MoveStore::read)
        .findOne();
  }

  List<Move> of(Handle db, String subject) {
    return db.createQuery(
            "SELECT * FROM move_request WHERE subject = :subject ORDER BY number DESC LIMIT 50")
        .bind("subject", subject)
        .map(MoveStore::read)
        .list();
  }

  List<Long> due(Handle tx, Instant before) {
    return tx.createQuery(DUE).bind("before", before).mapTo(Long.class).list();
  }

  void change(Handle tx, long number, MoveStatus status, String note, Instant now) {
    tx.execute(
        "UPDATE move_request SET status = ?, changed_at = ? WHERE number = ?",
        status.name(),
        now,
        number);
    note(tx, number, new MoveEvent(now, status, note));
  }

  void note(Handle tx, long number, MoveEvent event) {
    tx.execute(
        "INSERT INTO move_event (request, happened_at, status, note) VALUES (?, ?, ?, ?)",
        number,
        event.at(),
        event.status().name(),
        event.note());
  }

  List<MoveEvent> events(Handle db, long number) {
    return db.createQuery(
            "SELECT happened_at, status, note FROM move_event WHERE request = :number ORDER BY id")
        .bind("number", number)
        .map(
            (row, context) ->
                new MoveEvent(
                    row.getTimestamp("happened_at").toInstant(),
                    MoveStatus.valueOf(row.getString("status")),
                    row.getString("note")))
        .list();
  }

  private static Move read(ResultSet row, StatementContext context) throws SQLException {
    return new Move(
        row.getLong("number"),
        row.getString("subject"),
        row.getString("family_card"),
        List.of((String[]) row.getArray("movers").getArray()),
        new Destination(
            row.getString("region_code"), row.getString("region_name"), row.getString("street")),
        row.getObject("moves_on", LocalDate.class),
        MoveReason.valueOf(row.getString("reason")),
        Language.find(row.getString("language")).orElse(Language.INDONESIAN),
        MoveStatus.valueOf(row.getString("status")),
        row.getTimestamp("filed_at").toInstant(),
        row.getTimestamp("changed_at").toInstant());
  }
}
