package id.satuwarga.sdk.client;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The sender's side of the outbox, in SQL that any database understands. */
final class OutboxTable {
  private static final String DUE =
      "SELECT reference, draft, attempts, due_at FROM satuwarga_notice "
          + "WHERE refused IS NULL AND due_at <= ? ORDER BY created_at, reference";

  /** Only one of several senders finds the row as it was. */
  private static final String CLAIM =
      "UPDATE satuwarga_notice SET due_at = ?, attempts = attempts + 1 "
          + "WHERE reference = ? AND due_at = ? AND refused IS NULL";

  private static final String DELETE = "DELETE FROM satuwarga_notice WHERE reference = ?";
  private static final String REFUSE =
      "UPDATE satuwarga_notice SET refused = ? WHERE reference = ?";
  private static final String PUT_OFF =
      "UPDATE satuwarga_notice SET due_at = ? WHERE reference = ?";
  private static final String PRUNE =
      "DELETE FROM satuwarga_notice WHERE refused IS NOT NULL AND created_at < ?";

  private final DataSource database;

  OutboxTable(DataSource database) {
    this.database = database;
  }

  /** The oldest that are due; until the lease ends no other sender takes them up. */
  List<WaitingNotice> claim(long now, long lease, int most) throws SQLException {
    List<WaitingNotice> claimed = new ArrayList<>();
    try (Connection connection = connection();
        PreparedStatement select = connection.prepareStatement(DUE);
        PreparedStatement update = connection.prepareStatement(CLAIM)) {
      select.setMaxRows(most);
      select.setLong(1, now);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          update.setLong(1, now + lease);
          update.setString(2, row.getString(1));
          update.setLong(3, row.getLong(4));
          if (update.executeUpdate() == 1) {
            claimed.add(new WaitingNotice(row.getString(1), row.getString(2), row.getInt(3) + 1));
          }
        }
      }
    }
    return claimed;
  }

  void delete(String reference) throws SQLException {
    update(DELETE, reference);
  }

  void refuse(String reference, String code) throws SQLException {
    update(REFUSE, code, reference);
  }

  void putOff(String reference, long until) throws SQLException {
    update(PUT_OFF, until, reference);
  }

  /** Lets go of what was refused before then. */
  void prune(long before) throws SQLException {
    update(PRUNE, before);
  }

  private void update(String sql, Object... values) throws SQLException {
    try (Connection connection = connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int at = 0; at < values.length; at++) {
        statement.setObject(at + 1, values[at]);
      }
      statement.executeUpdate();
    }
  }

  private Connection connection() throws SQLException {
    Connection connection = database.getConnection();
    connection.setAutoCommit(true);
    return connection;
  }
}
