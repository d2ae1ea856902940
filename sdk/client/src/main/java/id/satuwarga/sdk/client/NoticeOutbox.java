package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.NoticeJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where a notice waits in the OPD's own database: written in the transaction that has something to
 * tell, so that neither is ever without the other, and carried from there to the one app, again and
 * again until it has taken or refused it.
 *
 * <pre>{@code
 * connection.setAutoCommit(false);
 * complaints.answer(connection, 42, "Petugas sedang menuju lokasi.");
 * outbox.put(connection, draft);
 * connection.commit();
 *
 * outbox.start(database, satuWarga, line -> logger.info(line)); // once, when the program starts
 * }</pre>
 *
 * Several programs may carry from one table: a notice arrives once however many do, because of its
 * reference. What was taken is deleted. What the one app refuses stays in the table for thirty
 * days, with the reason in {@code refused}, for a person to look at.
 */
public final class NoticeOutbox implements AutoCloseable {
  /** The table, as PostgreSQL writes it; any database with a primary key will do. */
  public static final String DDL =
      "CREATE TABLE satuwarga_notice ("
          + "reference varchar(120) PRIMARY KEY, "
          + "recipient varchar(100) NOT NULL, "
          + "draft text NOT NULL, "
          + "created_at bigint NOT NULL, "
          + "due_at bigint NOT NULL, "
          + "attempts integer NOT NULL, "
          + "refused varchar(60))";

  private static final String PUT =
      "INSERT INTO satuwarga_notice (reference, recipient, draft, created_at, due_at, attempts) "
          + "VALUES (?, ?, ?, ?, ?, 0)";
  private static final String PUT_ONCE = PUT + " ON CONFLICT (reference) DO NOTHING";
  private static final String FIND = "SELECT 1 FROM satuwarga_notice WHERE reference = ?";
  private static final String FORGET = "DELETE FROM satuwarga_notice WHERE recipient = ?";

  private final Clock clock;
  private @Nullable NoticeSender sender;

  /** Written with the time of this machine. */
  public NoticeOutbox() {
    this(Clock.systemUTC());
  }

  /** The same with a clock that tests can set. */
  public NoticeOutbox(Clock clock) {
    this.clock = clock;
  }

  /**
   * Puts a notice into the transaction that is open on this connection; commits nothing. A
   * reference that waits already is left as it is.
   */
  public void put(Connection transaction, NoticeDraft draft) throws SQLException {
    boolean postgres = "PostgreSQL".equals(transaction.getMetaData().getDatabaseProductName());
    if (!postgres && isThere(transaction, draft.reference())) {
      return;
    }
    try (PreparedStatement insert = transaction.prepareStatement(postgres ? PUT_ONCE : PUT)) {
      long now = clock.millis();
      insert.setString(1, draft.reference());
      insert.setString(2, draft.recipient());
      insert.setString(3, NoticeJson.of(draft.whole()).write());
      insert.setLong(4, now);
      insert.setLong(5, now);
      insert.executeUpdate();
    }
  }

  /**
   * Takes back what waits for this citizen, for one who wishes to be forgotten.
   *
   * @return how many notices there were
   */
  public int forget(Connection transaction, String recipient) throws SQLException {
    try (PreparedStatement delete = transaction.prepareStatement(FORGET)) {
      delete.setString(1, recipient);
      return delete.executeUpdate();
    }
  }

  /**
   * Sends what is due, and looks again twice a second, on a thread of its own, until this is
   * closed.
   *
   * @param log hears of what waits and of what was refused; is told references, never words
   */
  public synchronized void start(DataSource database, SatuWarga satuWarga, Consumer<String> log) {
    if (sender == null) {
      sender = new NoticeSender(database, satuWarga, log);
      sender.start();
    }
  }

  /**
   * Sends what is due now, for an OPD with a timer of its own.
   *
   * @return how many were due
   */
  public int send(DataSource database, SatuWarga satuWarga, Consumer<String> log)
      throws SQLException {
    try (NoticeSender once = new NoticeSender(database, satuWarga, log)) {
      return once.send();
    }
  }

  /** Looks no more; what is under way comes to its end, and what waits goes on waiting. */
  @Override
  public synchronized void close() {
    if (sender != null) {
      sender.close();
    }
  }

  private static boolean isThere(Connection transaction, String reference) throws SQLException {
    try (PreparedStatement select = transaction.prepareStatement(FIND)) {
      select.setString(1, reference);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }
}
