package id.satuwarga.sdk.opd;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Keeps acts in the OPD's own database, in a table of four columns that its primary key guards; see
 * {@link #DDL}. Answers are kept for a day. They are Screens: the table deserves the protection of
 * what they show.
 *
 * <pre>{@code
 * MiniAppEndpoint.of(app, tokens).actions(JdbcActionLog.in(database)).build();
 * }</pre>
 */
public final class JdbcActionLog implements ActionLog {
  /** The table, as PostgreSQL writes it; any database with a primary key will do. */
  public static final String DDL =
      "CREATE TABLE satuwarga_action ("
          + "action_key varchar(64) PRIMARY KEY, "
          + "begun_at bigint NOT NULL, "
          + "done_at bigint, "
          + "screen text)";

  private static final String INSERT =
      "INSERT INTO satuwarga_action (action_key, begun_at) VALUES (?, ?)";
  private static final String SELECT =
      "SELECT begun_at, screen FROM satuwarga_action WHERE action_key = ?";
  private static final String TAKE_OVER =
      "UPDATE satuwarga_action SET begun_at = ? "
          + "WHERE action_key = ? AND begun_at = ? AND done_at IS NULL";
  private static final String FINISH =
      "UPDATE satuwarga_action SET done_at = ?, screen = ? "
          + "WHERE action_key = ? AND begun_at = ?";
  private static final String FORGET =
      "DELETE FROM satuwarga_action " + "WHERE action_key = ? AND begun_at = ? AND done_at IS NULL";
  private static final String PRUNE = "DELETE FROM satuwarga_action WHERE begun_at < ?";

  private static final long NOT_BEGUN_HERE = -1;
  private static final long LEASE = Duration.ofMinutes(2).toMillis();
  private static final long KEPT = Duration.ofDays(1).toMillis();
  private static final long PRUNE_EVERY = Duration.ofHours(1).toMillis();

  private final DataSource database;
  private final Clock clock;
  private final AtomicLong pruneAt = new AtomicLong();

  /** When this program began what it is doing. */
  private final Map<String, Long> underWay = new ConcurrentHashMap<>();

  /** When this program began what it did not do, while the database could not be told. */
  private final Map<String, Long> notDone = Collections.synchronizedMap(new Newest());

  private JdbcActionLog(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** In this database, where the table stands. */
  public static JdbcActionLog in(DataSource database) {
    return in(database, Clock.systemUTC());
  }

  /** The same with a clock that tests can set. */
  public static JdbcActionLog in(DataSource database, Clock clock) {
    return new JdbcActionLog(database, clock);
  }

  @Override
  public Standing begin(String key) throws SQLException {
    long now = clock.millis();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(true);
      prune(connection);
      boolean fresh = inserted(connection, key, now);
      Standing standing = fresh ? Standing.fresh() : standing(connection, key, now);
      if (standing.isFresh()) {
        underWay.put(key, now);
      }
      return standing;
    } catch (SQLException e) {
      // it may have been written down although nobody could say so
      notDone.put(key, now);
      throw e;
    }
  }

  @Override
  public void finish(String key, String screen) throws SQLException {
    long begunAt = underWay.getOrDefault(key, NOT_BEGUN_HERE);
    try {
      update(FINISH, clock.millis(), screen, key, begunAt);
    } finally {
      underWay.remove(key, begunAt);
    }
  }

  @Override
  public void forget(String key) throws SQLException {
    Long begunAt = underWay.remove(key);
    try {
      update(FORGET, key, begunAt == null ? NOT_BEGUN_HERE : begunAt);
    } catch (SQLException e) {
      if (begunAt != null) {
        notDone.put(key, begunAt);
      }
      throw e;
    }
  }

  private boolean inserted(Connection connection, String key, long now) throws SQLException {
    try {
      return update(connection, INSERT, key, now) == 1;
    } catch (SQLException e) {
      String state = e.getSQLState();
      if (state != null && state.startsWith("23")) {
        return false;
      }
      throw e;
    }
  }

  private Standing standing(Connection connection, String key, long now) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, key);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          // forgotten in between: whoever sent it may come again
          return Standing.busy();
        }
        String screen = row.getString(2);
        return screen == null
            ? takenOver(connection, key, row.getLong(1), now)
            : Standing.done(screen);
      }
    }
  }

  private Standing takenOver(Connection connection, String key, long begunAt, long now)
      throws SQLException {
    if (underWay.containsKey(key)) {
      return Standing.busy();
    }
    boolean left = begunAt < now - LEASE || notDone.remove(key, begunAt);
    return left && update(connection, TAKE_OVER, now, key, begunAt) == 1
        ? Standing.fresh()
        : Standing.busy();
  }

  private void prune(Connection connection) throws SQLException {
    long now = clock.millis();
    long due = pruneAt.get();
    if (now >= due && pruneAt.compareAndSet(due, now + PRUNE_EVERY)) {
      update(connection, PRUNE, now - KEPT);
    }
  }

  private void update(String sql, Object... values) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(true);
      update(connection, sql, values);
    }
  }

  private static int update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int at = 0; at < values.length; at++) {
        statement.setObject(at + 1, values[at]);
      }
      return statement.executeUpdate();
    }
  }

  /** As many as a program may leave undone while its database is away. */
  private static final class Newest extends LinkedHashMap<String, Long> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 10_000;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
      return size() > MOST;
    }
  }
}
