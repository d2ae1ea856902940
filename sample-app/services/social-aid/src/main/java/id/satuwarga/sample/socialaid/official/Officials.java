package id.satuwarga.sample.socialaid.official;

import id.satuwarga.sample.ground.Sha256;
import id.satuwarga.sample.ground.WrongTries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Who is an official. The one app names a citizen to us by a subject that only we know, and says
 * nothing of their work; so we keep the list ourselves. Somebody comes onto it with the code of
 * their letter of appointment, once, and leaves it after a year.
 */
public final class Officials {
  private static final Duration POST = Duration.ofDays(365);
  private static final Duration CODE = Duration.ofDays(14);
  private static final WrongTries WRONG_CODES = new WrongTries("wrong_code");

  private static final String USE =
      """
      UPDATE appointment SET used_at = :now WHERE code_hash = :hash AND used_at IS NULL AND expires_at > :now
      RETURNING name, post, region_code
      """;
  private static final String ENROL =
      """
      INSERT INTO official (subject, name, post, region_code, since, until)
      VALUES (:subject, :name, :post, :region, :now, :until)
      ON CONFLICT (subject) DO UPDATE SET name = excluded.name, post = excluded.post,
        region_code = excluded.region_code, until = excluded.until
      """;

  private final Jdbi database;
  private final Clock clock;

  public Officials(Jdbi database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** How a code was taken. */
  public enum Enrolment {
    DONE,
    WRONG_CODE,
    TOO_MANY
  }

  /** Writes down a letter of appointment; a code that is there already stays as it is. */
  public void appoint(String code, String name, String post, String region) {
    database.useHandle(
        db ->
            db.execute(
                "INSERT INTO appointment (code_hash, name, post, region_code, expires_at)"
                    + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                Sha256.hex(code),
                name,
                post,
                region,
                clock.instant().plus(CODE)));
  }

  /** A citizen comes to a post by the code of their letter. */
  public Enrolment enrol(String subject, String code) {
    return database.inTransaction(
        tx -> {
          Instant now = clock.instant();
          if (WRONG_CODES.areTooMany(tx, subject, now)) {
            return Enrolment.TOO_MANY;
          }
          Optional<Official> appointed =
              tx.createQuery(USE)
                  .bind("hash", Sha256.hex(code.strip()))
                  .bind("now", now)
                  .map(
                      (row, context) ->
                          new Official(
                              subject,
                              row.getString("name"),
                              row.getString("post"),
                              row.getString("region_code")))
                  .findOne();
          if (appointed.isEmpty()) {
            WRONG_CODES.add(tx, subject, now);
            return Enrolment.WRONG_CODE;
          }
          enrol(tx, appointed.get(), now);
          return Enrolment.DONE;
        });
  }

  /** The official this citizen is, if they are one today. */
  public Optional<Official> find(String subject) {
    return database.withHandle(
        db ->
            db.createQuery("SELECT * FROM official WHERE subject = :subject AND until > :now")
                .bind("subject", subject)
                .bind("now", clock.instant())
                .map(
                    (row, context) ->
                        new Official(
                            subject,
                            row.getString("name"),
                            row.getString("post"),
                            row.getString("region_code")))
                .findOne());
  }

  /** Ends a post at once. */
  public void dismiss(String subject) {
    database.useHandle(
        db ->
            db.execute(
                "UPDATE official SET until = ? WHERE subject = ?", clock.instant(), subject));
  }

  private static void enrol(Handle tx, Official official, Instant now) {
    tx.createUpdate(ENROL)
        .bind("subject", official.subject())
        .bind("name", official.name())
        .bind("post", official.post())
        .bind("region", official.region())
        .bind("now", now)
        .bind("until", now.plus(POST))
        .execute();
  }
}
