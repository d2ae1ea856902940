package id.satuwarga.sample.vehicle.register;

import id.satuwarga.sample.ground.WrongTries;
import id.satuwarga.sdk.miniapp.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The rules of following a vehicle: whoever holds its papers may, and it is nobody else's to see.
 */
public final class Vehicles {
  private static final WrongTries WRONG_TRIES = new WrongTries("wrong_try");

  private static final String OF =
      """
      SELECT v.*, f.owner_since, f.remind_days FROM follower f JOIN vehicle v USING (plate)
      WHERE f.subject = :subject AND (:plate::text IS NULL OR f.plate = :plate::text) ORDER BY v.tax_due_on, v.plate
      LIMIT 50
      """;
  private static final String FOLLOW =
      """
      INSERT INTO follower (subject, plate, language, since)
      SELECT :subject, plate, :language, :now FROM vehicle WHERE plate = :plate AND frame = :frame
      ON CONFLICT (subject, plate) DO UPDATE SET language = excluded.language
      """;
  private static final String PLACE =
      """
      SELECT count(*) FROM vehicle WHERE owner_card = :card AND kind = :kind AND plate <= :plate
      """;

  private final Jdbi database;
  private final Clock clock;

  public Vehicles(Jdbi database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** How a try to follow a vehicle ended. */
  public enum Try {
    FOLLOWED,
    /** No vehicle has this plate and frame number; which of the two is wrong is not said. */
    UNKNOWN,
    TOO_MANY
  }

  /** Follows a vehicle with its papers in hand. */
  public Try follow(String subject, Plate plate, String frame, Language language) {
    return database.inTransaction(
        tx -> {
          Instant now = clock.instant();
          if (WRONG_TRIES.areTooMany(tx, subject, now)) {
            return Try.TOO_MANY;
          }
          int followed =
              tx.createUpdate(FOLLOW)
                  .bind("subject", subject)
                  .bind("plate", plate.compact())
                  .bind("frame", frame.strip().toUpperCase(Locale.ROOT))
                  .bind("language", language.code())
                  .bind("now", now)
                  .execute();
          if (followed == 0) {
            WRONG_TRIES.add(tx, subject, now);
            return Try.UNKNOWN;
          }
          return Try.FOLLOWED;
        });
  }

  /** What a citizen follows, the next due first. */
  public List<Followed> of(String subject) {
    return find(subject, (String) null);
  }

  /** Somebody else's vehicle is as unknown as one that never was. */
  public Optional<Followed> find(String subject, Plate plate) {
    return find(subject, plate.compact()).stream().findFirst();
  }

  /** Which vehicle of its kind in its family it is, from 1. */
  public int place(Vehicle vehicle) {
    return database.withHandle(
        db ->
            db.createQuery(PLACE)
                .bind("card", vehicle.ownerCard())
                .bind("kind", vehicle.kind().name())
                .bind("plate", vehicle.plate().compact())
                .mapTo(Integer.class)
                .one());
  }

  /** Writes down that the citizen stands on the owner's family card, or does not any more. */
  public void owner(String subject, Plate plate, boolean owns) {
    database.useHandle(
        db ->
            db.execute(
                "UPDATE follower SET owner_since = ? WHERE subject = ? AND plate = ?",
                owns ? clock.instant() : null,
                subject,
                plate.compact()));
  }

  /**
   * Has a citizen reminded.
   *
   * @param days before the due date; null for never
   */
  public void remind(String subject, Plate plate, @Nullable Integer days) {
    database.useHandle(
        db ->
            db.execute(
                "UPDATE follower SET remind_days = ?::smallint, reminded_for = NULL"
                    + " WHERE subject = ? AND plate = ?",
                days,
                subject,
                plate.compact()));
  }

  public void unfollow(String subject, Plate plate) {
    database.useHandle(
        db ->
            db.execute(
                "DELETE FROM follower WHERE subject = ? AND plate = ?", subject, plate.compact()));
  }

  private List<Followed> find(String subject, @Nullable String plate) {
    return database.withHandle(
        db ->
            db.createQuery(OF)
                .bind("subject", subject)
                .bind("plate", plate)
                .map(Vehicles::read)
                .list());
  }

  private static Followed read(ResultSet row, StatementContext context) throws SQLException {
    Vehicle vehicle =
        new Vehicle(
            Plate.parse(row.getString("plate")).orElseThrow(),
            VehicleKind.valueOf(row.getString("kind")),
            row.getString("brand"),
            row.getString("model"),
            row.getInt("made_in"),
            row.getString("colour"),
            row.getString("owner_card"),
            row.getLong("value"),
            row.getObject("tax_due_on", LocalDate.class),
            row.getObject("papers_until", LocalDate.class));
    Timestamp owner = row.getTimestamp("owner_since");
    return new Followed(
        vehicle,
        owner == null ? null : owner.toInstant(),
        row.getObject("remind_days", Integer.class));
  }
}
