package id.satuwarga.sample.ground;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * Makes guessing slow work: five wrong tries of one citizen within an hour, and no more. Kept in
 * the service's table of that name, with {@code subject} and {@code tried_at}.
 */
public final class WrongTries {
  private static final Duration WITHIN = Duration.ofHours(1);
  private static final int MOST = 5;

  private final String table;

  public WrongTries(String table) {
    this.table = table;
  }

  /** Whether this citizen must wait. Until the transaction ends nobody else tries as this one. */
  public boolean areTooMany(Handle tx, String subject, Instant now) {
    // one try of a citizen at a time, or many at once would count as one
    tx.execute("SELECT pg_advisory_xact_lock(hashtext(?))", subject);
    tx.execute("DELETE FROM " + table + " WHERE tried_at < ?", now.minus(WITHIN));
    return tx.createQuery("SELECT count(*) FROM " + table + " WHERE subject = :subject")
            .bind("subject", subject)
            .mapTo(Integer.class)
            .one()
        >= MOST;
  }

  public void add(Handle tx, String subject, Instant now) {
    tx.execute("INSERT INTO " + table + " (subject, tried_at) VALUES (?, ?)", subject, now);
  }
}
