package id.satuwarga.sdk.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What drivers of other databases answer, and what a lost one does: no PostgreSQL tells that. */
class JdbcActionLogTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T05:00:00Z"), ZoneOffset.UTC);
  private final DataSource database = mock(DataSource.class);
  private final Connection connection = mock(Connection.class);
  private final PreparedStatement insert = mock(PreparedStatement.class);
  private final PreparedStatement other = mock(PreparedStatement.class);
  private final ActionLog log = ActionLog.in(database, NOON);

  @BeforeEach
  void connects() throws SQLException {
    when(database.getConnection()).thenReturn(connection);
    when(connection.prepareStatement(anyString())).thenReturn(other);
    when(connection.prepareStatement(startsWith("INSERT"))).thenReturn(insert);
  }

  /** MySQL, SQL Server and Oracle say 23000 where PostgreSQL and H2 say 23505. */
  @Test
  void breachOfThePrimaryKeyInAnyDatabasesWordsIsRepeatedAct() throws Exception {
    for (String state : new String[] {"23000", "23505", "23001"}) {
      doThrow(new SQLException("duplicate", state)).when(insert).executeUpdate();
      ResultSet row = mock(ResultSet.class);
      when(other.executeQuery()).thenReturn(row);
      when(row.next()).thenReturn(true);
      when(row.getString(2)).thenReturn("{\"done\":true}");

      assertThat(log.begin("a")).as(state).isFalse();
      assertThat(log.find("a")).as(state).contains("{\"done\":true}");
    }
  }

  @Test
  void actIsNotBegunWhenTheDatabaseIsLost() throws Exception {
    doThrow(new SQLException("connection lost", "08006")).when(insert).executeUpdate();

    assertThatThrownBy(() -> log.begin("a")).isInstanceOf(SQLException.class);

    verify(other, never()).executeQuery();
  }

  @Test
  void actIsNotBegunWhenTheDriverNamesNoState() throws Exception {
    doThrow(new SQLException("odd")).when(insert).executeUpdate();

    assertThatThrownBy(() -> log.begin("a")).isInstanceOf(SQLException.class);
  }

  @Test
  void everyConnectionGoesBackToThePoolWhateverHappens() throws Exception {
    doThrow(new SQLException("connection lost", "08006")).when(insert).executeUpdate();
    assertThatThrownBy(() -> log.begin("a")).isInstanceOf(SQLException.class);
    doThrow(new SQLException("connection lost", "08006")).when(other).executeUpdate();
    assertThatThrownBy(() -> log.finish("a", "{}")).isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> log.forget("a")).isInstanceOf(SQLException.class);

    verify(database, times(3)).getConnection();
    verify(connection, times(3)).close();
  }
}
