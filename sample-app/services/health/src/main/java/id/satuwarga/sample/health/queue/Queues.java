package id.satuwarga.sample.health.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The rules of queueing. Who takes a number holds the lock of that clinic's day, so that the last
 * one is given once.
 */
public final class Queues {
  private static final ZoneId BATAM = ZoneId.of("Asia/Jakarta");

  private static final String CLINICS =
      """
      SELECT c.*, c.capacity - coalesce(d.taken, 0) AS left_over FROM clinic c
      LEFT JOIN clinic_day d ON d.clinic = c.code AND d.day = :day ORDER BY c.name
      """;
  private static final String TICKETS =
      """
      SELECT t.*, c.code, c.name, c.address, c.opens_at, c.closes_at, c.minutes_each, 0 AS left_over
      FROM ticket t JOIN clinic c ON c.code = t.clinic
      """;
  private static final String OPEN_DAY =
      "INSERT INTO clinic_day (clinic, day, taken, last_number) VALUES (:clinic, :day, 0, 0) ON CONFLICT DO NOTHING";
  private static final String NEXT =
      """
      UPDATE clinic_day SET taken = taken + 1, last_number = last_number + 1
      WHERE clinic = :clinic AND day = :day AND taken < (SELECT capacity FROM clinic WHERE code = :clinic)
      RETURNING last_number
      """;
  private static final String INSERT =
      """
      INSERT INTO ticket (clinic, day, number, subject, need, arrives_at, priority, action_id, made_at)
      VALUES (:clinic, :day, :number, :subject, :need, :arrivesAt, :priority, :actionId, :now)
      ON CONFLICT DO NOTHING
      """;

  private final Jdbi database;
  private final Clock clock;

  public Queues(Jdbi database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** All, with how many numbers are left today. */
  public List<Clinic> clinics() {
    return database.withHandle(
        db -> db.createQuery(CLINICS).bind("day", today()).map(Queues::clinic).list());
  }

  /** Takes a number; the same press gets the number it took the first time. */
  public Ticket take(NewTicket wish) {
    return database.inTransaction(
        tx -> {
          Optional<Ticket> before = byAction(tx, wish);
          if (before.isPresent()) {
            return before.get();
          }
          tx.createUpdate(OPEN_DAY).bind("clinic", wish.clinic()).bind("day", wish.day()).execute();
          int number =
              tx.createQuery(NEXT)
                  .bind("clinic", wish.clinic())
                  .bind("day", wish.day())
                  .mapTo(Integer.class)
                  .findOne()
                  .orElseThrow(() -> new QueueRefusal("refusal.full"));
          if (!inserted(tx, wish, number)) {
            throw new QueueRefusal("refusal.once");
          }
          return byAction(tx, wish).orElseThrow();
        });
  }

  /** From today on, cancelled ones too. */
  public List<Ticket> of(String subject) {
    return database.withHandle(
        db ->
            db.createQuery(
                    TICKETS
                        + "WHERE t.subject = :subject AND t.day >= :today ORDER BY t.day, t.id LIMIT 20")
                .bind("subject", subject)
                .bind("today", today())
                .map(Queues::ticket)
                .list());
  }

  /** Somebody else's number is as unknown as one that never was. */
  public Optional<Ticket> find(long id, String subject) {
    return database.withHandle(db -> find(db, id, subject));
  }

  /** Gives the place back to others; the number itself is not called again. */
  public Ticket cancel(long id, String subject) {
    return database.inTransaction(
        tx -> {
          Ticket ticket = find(tx, id, subject).orElseThrow(Queues::unknown);
          if (ticket.day().isBefore(today())) {
            throw new QueueRefusal("refusal.past");
          }
          int changed =
              tx.execute("UPDATE ticket SET cancelled = true WHERE id = ? AND NOT cancelled", id);
          if (changed == 1) {
            tx.execute(
                "UPDATE clinic_day SET taken = taken - 1 WHERE clinic = ? AND day = ?",
                ticket.clinic().code(),
                ticket.day());
          }
          return find(tx, id, subject).orElseThrow(Queues::unknown);
        });
  }

  private boolean inserted(Handle tx, NewTicket wish, int number) {
    return tx.createUpdate(INSERT)
            .bind("clinic", wish.clinic())
            .bind("day", wish.day())
            .bind("number", number)
            .bind("subject", wish.subject())
            .bind("need", wish.need().name())
            .bind("arrivesAt", wish.arrivesAt())
            .bind("priority", wish.priority())
            .bind("actionId", wish.actionId())
            .bind("now", clock.instant())
            .execute()
        == 1;
  }

  private static Optional<Ticket> byAction(Handle db, NewTicket wish) {
    return db.createQuery(TICKETS + "WHERE t.action_id = :id AND t.subject = :subject")
        .bind("id", wish.actionId())
        .bind("subject", wish.subject())
        .map(Queues::ticket)
        .findOne();
  }

  private static Optional<Ticket> find(Handle db, long id, String subject) {
    return db.createQuery(TICKETS + "WHERE t.id = :id AND t.subject = :subject")
        .bind("id", id)
        .bind("subject", subject)
        .map(Queues::ticket)
        .findOne();
  }

  private static Clinic clinic(ResultSet row, StatementContext context) throws SQLException {
    return new Clinic(
        row.getString("code"),
        row.getString("name"),
        row.getString("address"),
        row.getInt("left_over"),
        row.getObject("opens_at", LocalTime.class),
        row.getObject("closes_at", LocalTime.class),
        row.getInt("minutes_each"));
  }

  private static Ticket ticket(ResultSet row, StatementContext context) throws SQLException {
    return new Ticket(
        row.getLong("id"),
        clinic(row, context),
        row.getObject("day", LocalDate.class),
        row.getInt("number"),
        Need.valueOf(row.getString("need")),
        row.getObject("arrives_at", LocalTime.class),
        row.getBoolean("priority"),
        row.getBoolean("cancelled"));
  }

  private LocalDate today() {
    return clock.instant().atZone(BATAM).toLocalDate();
  }

  private static QueueRefusal unknown() {
    return new QueueRefusal("refusal.ticket");
  }
}
