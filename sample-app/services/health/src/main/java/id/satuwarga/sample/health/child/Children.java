package id.satuwarga.sample.health.child;

import id.satuwarga.sample.ground.WrongTries;
import id.satuwarga.sample.health.schedule.Vaccine;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The rules of seeing a child's card: whoever holds the book may, and nobody else. */
public final class Children {
  private static final WrongTries WRONG_TRIES = new WrongTries("wrong_try");
  private static final String SHOW =
      """
      INSERT INTO guardian (subject, card, since) SELECT :subject, card, :now FROM child
      WHERE card = :card AND birth_date = :born
      ON CONFLICT (subject, card) DO UPDATE SET since = guardian.since
      """;
  private static final String MINE =
      """
      SELECT c.card, c.name, c.birth_date FROM guardian g JOIN child c USING (card) WHERE g.subject = :subject
      ORDER BY c.birth_date DESC LIMIT 20
      """;
  private static final String WEIGH =
      """
      INSERT INTO weight (card, measured_on, kilograms) VALUES (:card, :day, :kilograms)
      ON CONFLICT (card, measured_on) DO UPDATE SET kilograms = excluded.kilograms
      """;

  private final Jdbi database;
  private final Clock clock;

  public Children(Jdbi database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** How showing a book ended. */
  public enum Shown {
    KNOWN,
    /** No book has this number and birth date; which of the two is wrong is not said. */
    UNKNOWN,
    TOO_MANY
  }

  /** A citizen shows a book by its number and the child's birth date. */
  public Shown show(String subject, String card, LocalDate born) {
    return database.inTransaction(
        tx -> {
          Instant now = clock.instant();
          if (WRONG_TRIES.areTooMany(tx, subject, now)) {
            return Shown.TOO_MANY;
          }
          int known =
              tx.createUpdate(SHOW)
                  .bind("subject", subject)
                  .bind("card", card.strip().toUpperCase(Locale.ROOT))
                  .bind("born", born)
                  .bind("now", now)
                  .execute();
          if (known == 0) {
            WRONG_TRIES.add(tx, subject, now);
            return Shown.UNKNOWN;
          }
          return Shown.KNOWN;
        });
  }

  /** The children of a citizen, the youngest first. */
  public List<ChildCard> of(String subject) {
    return database.withHandle(
        db ->
            db.createQuery(MINE)
                .bind("subject", subject)
                .map(
                    (row, context) ->
                        new ChildCard(
                            row.getString("card"),
                            row.getString("name"),
                            row.getObject("birth_date", LocalDate.class),
                            doses(db, row.getString("card")),
                            weights(db, row.getString("card"))))
                .list());
  }

  public Optional<ChildCard> find(String subject, String card) {
    return of(subject).stream().filter(one -> one.card().equals(card)).findFirst();
  }

  /** What the parent measured; a second time on the same day corrects the first. */
  public void weigh(ChildCard child, LocalDate day, BigDecimal kilograms) {
    database.useHandle(
        db ->
            db.createUpdate(WEIGH)
                .bind("card", child.card())
                .bind("day", day)
                .bind("kilograms", kilograms)
                .execute());
  }

  private static List<Dose> doses(Handle db, String card) {
    return db.createQuery("SELECT * FROM dose WHERE card = :card ORDER BY given_on, vaccine")
        .bind("card", card)
        .map(
            (row, context) ->
                new Dose(
                    Vaccine.valueOf(row.getString("vaccine")),
                    row.getObject("given_on", LocalDate.class),
                    row.getString("place"),
                    row.getString("batch")))
        .list();
  }

  private static List<Weight> weights(Handle db, String card) {
    return db.createQuery(
            "SELECT measured_on, kilograms FROM weight WHERE card = :card ORDER BY measured_on DESC LIMIT 24")
        .bind("card", card)
        .map(
            (row, context) ->
                new Weight(
                    row.getObject("measured_on", LocalDate.class), row.getBigDecimal("kilograms")))
        .list();
  }
}
