package id.satuwarga.sdk.opd.internal;

import id.satuwarga.sdk.opd.ActionLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Keeps acts in the OPD's own database, in a table of four columns that its primary key guards. */
public final class JdbcActionLog implements ActionLog {
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

  public JdbcActionLog(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public boolean begin(String key) throws SQLException {
    long now = clock.millis();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(true);
      prune(connection);
      boolean fresh = inserted(connection, key, now) || takenOver(connection, key, now);
      if (fresh) {
        underWay.put(key, now);
      }
      return fresh;
    } catch (SQLException e) {
      // it may have been written down although nobody could say so
      notDone.put(key, now);
      throw e;
    }
  }

  @Override
  public Optional<String> find(String key) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(true);
      try (PreparedStatement select = connection.prepareStatement(SELECT)) {
        select.setString(1, key);
        try (ResultSet row = select.executeQuery()) {
          return row.next() ? Optional.ofNullable(row.getString(2)) : Optional.empty();
        }
      }
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

  /** What was forgotten in between is nobody's: whoever sent it may come again. */
  private boolean takenOver(Connection connection, String key, long now) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, key);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            && row.getString(2) == null
            && takenOver(connection, key, row.getLong(1), now);
      }
    }
  }

  private boolean takenOver(Connection connection, String key, long begunAt, long now)
      throws SQLException {
    if (underWay.containsKey(key)) {
      return false;
    }
    boolean left = begunAt < now - LEASE || notDone.remove(key, begunAt);
    return left && update(connection, TAKE_OVER, now, key, begunAt) == 1;
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
