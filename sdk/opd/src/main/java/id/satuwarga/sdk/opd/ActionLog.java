package id.satuwarga.sdk.opd;

import id.satuwarga.sdk.opd.internal.JdbcActionLog;
import id.satuwarga.sdk.opd.internal.MemoryActionLog;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Remembers which acts were done, so that one that comes again after a lost answer is answered and
 * not done twice. {@link #in} keeps it in the OPD's own database.
 *
 * <p>A program that dies in the middle of an act leaves it begun; after a while it may be begun
 * anew. So an act that writes something keeps {@code action.id()} under a unique constraint of its
 * own.
 *
 * <pre>{@code
 * MiniAppEndpoint.of(app, tokens).actions(ActionLog.in(database));
 * }</pre>
 */
public interface ActionLog {
  /**
   * The table of {@link #in}, as PostgreSQL writes it; any database with a primary key will do. Its
   * answers are Screens: it deserves the protection of what they show.
   */
  String DDL =
      "CREATE TABLE satuwarga_action ("
          + "action_key varchar(64) PRIMARY KEY, "
          + "begun_at bigint NOT NULL, "
          + "done_at bigint, "
          + "screen text)";

  /** In this database, where the table of {@link #DDL} stands. Answers are kept for a day. */
  static ActionLog in(DataSource database) {
    return in(database, Clock.systemUTC());
  }

  /** The same with a clock that tests can set. */
  static ActionLog in(DataSource database, Clock clock) {
    return new JdbcActionLog(database, clock);
  }

  /** One that forgets all when the program ends. For tests and for acts that change nothing. */
  static ActionLog inMemory() {
    return new MemoryActionLog();
  }

  /**
   * Begins an act: whether it is the caller's to do. Of two that begin the same act at once, one is
   * told so; the other finds its answer when it is done.
   *
   * @throws Exception when it cannot be told; the act is then not done
   */
  boolean begin(String key) throws Exception;

  /**
   * The Screen that answered an act; nothing while somebody is doing it.
   *
   * @throws Exception when it cannot be told
   */
  Optional<String> find(String key) throws Exception;

  /**
   * The act was done, and this is the Screen that answered it.
   *
   * @throws Exception when it cannot be kept
   */
  void finish(String key, String screen) throws Exception;

  /**
   * The act was not done; it may be begun again at once.
   *
   * @throws Exception when it cannot be kept
   */
  void forget(String key) throws Exception;
}
