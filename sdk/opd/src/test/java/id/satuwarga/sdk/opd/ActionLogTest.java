package id.satuwarga.sdk.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActionLogTest {
  private static final Ticking CLOCK = new Ticking();
  private static EmbeddedPostgres postgres;
  private static DataSource database;

  private final String key = UUID.randomUUID().toString();

  @BeforeAll
  static void startPostgres() throws Exception {
    postgres = EmbeddedPostgres.start();
    database = postgres.getPostgresDatabase();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(ActionLog.DDL);
    }
  }

  @AfterAll
  static void stopPostgres() throws Exception {
    postgres.close();
  }

  static Stream<Named<ActionLog>> logs() {
    return Stream.of(
        Named.of("in memory", ActionLog.inMemory()),
        Named.of("by JDBC", ActionLog.in(database, CLOCK)));
  }

  @ParameterizedTest
  @MethodSource("logs")
  void anActIsFreshThenBusyThenDone(ActionLog log) throws Exception {
    assertThat(log.begin(key)).isTrue();
    assertThat(log.begin(key)).isFalse();
    assertThat(log.find(key)).isEmpty();

    log.finish(key, "{}");

    assertThat(log.begin(key)).isFalse();
    assertThat(log.find(key)).contains("{}");
  }

  @ParameterizedTest
  @MethodSource("logs")
  void anActThatWasNotDoneMayBeBegunAgain(ActionLog log) throws Exception {
    log.begin(key);
    log.forget(key);

    assertThat(log.begin(key)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("logs")
  void ofManyThatBeginAtOnceOneDoesIt(ActionLog log) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    List<Future<Boolean>> all = new ArrayList<>();
    for (int at = 0; at < 64; at++) {
      all.add(threads.submit(() -> log.begin(key)));
    }
    int fresh = 0;
    for (Future<Boolean> one : all) {
      fresh += one.get() ? 1 : 0;
    }
    threads.shutdown();

    assertThat(fresh).isEqualTo(1);
  }

  @Test
  void anActLeftByADeadProgramIsTakenOverByOne() throws Exception {
    ActionLog dead = ActionLog.in(database, CLOCK);
    dead.begin(key);
    CLOCK.pass(Duration.ofSeconds(119));
    assertThat(ActionLog.in(database, CLOCK).begin(key)).isFalse();
    CLOCK.pass(Duration.ofSeconds(2));

    assertThat(ActionLog.in(database, CLOCK).begin(key)).isTrue();
    assertThat(ActionLog.in(database, CLOCK).begin(key)).isFalse();
  }

  @Test
  void anActThatThisProgramIsStillDoingIsNotBegunAgainHoweverLongItTakes() throws Exception {
    ActionLog log = ActionLog.in(database, CLOCK);
    log.begin(key);
    CLOCK.pass(Duration.ofMinutes(3));

    assertThat(log.begin(key)).isFalse();

    log.finish(key, "{}");
    assertThat(log.find(key)).contains("{}");
  }

  @Test
  void whoComesLateToAnActTakenOverChangesNothingOfIt() throws Exception {
    ActionLog slow = ActionLog.in(database, CLOCK);
    slow.begin(key);
    CLOCK.pass(Duration.ofMinutes(3));
    ActionLog other = ActionLog.in(database, CLOCK);
    assertThat(other.begin(key)).isTrue();

    slow.forget(key);
    assertThat(slow.begin(key)).as("the other does it").isFalse();
    slow.finish(key, "{\"late\":true}");
    other.finish(key, "{}");

    assertThat(slow.find(key)).contains("{}");
  }

  @Test
  void anActThatFailedWithItsDatabaseMayBeBegunAgainAtOnce() throws Exception {
    AtomicBoolean away = new AtomicBoolean();
    ActionLog log = ActionLog.in(sometimes(away), CLOCK);
    log.begin(key);
    away.set(true);
    assertThatThrownBy(() -> log.forget(key)).isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> log.begin(key)).isInstanceOf(SQLException.class);
    away.set(false);

    assertThat(log.begin(key)).isTrue();
    assertThat(log.begin(key)).isFalse();
  }

  @Test
  void anActOfSomebodyElseIsNotBegunAgainAtOnce() throws Exception {
    AtomicBoolean away = new AtomicBoolean();
    ActionLog log = ActionLog.in(sometimes(away), CLOCK);
    log.begin(key);
    away.set(true);
    assertThatThrownBy(() -> log.forget(key)).isInstanceOf(SQLException.class);
    away.set(false);
    CLOCK.pass(Duration.ofMinutes(3));
    assertThat(ActionLog.in(database, CLOCK).begin(key)).isTrue();

    assertThat(log.begin(key)).isFalse();
  }

  /** The database, which can be sent away. */
  private static DataSource sometimes(AtomicBoolean away) {
    return (DataSource)
        Proxy.newProxyInstance(
            ActionLogTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (away.get()) {
                throw new SQLException("the database is away", "08006");
              }
              return method.invoke(database, arguments);
            });
  }

  @Test
  void answersAreKeptForADay() throws Exception {
    ActionLog log = ActionLog.in(database, CLOCK);
    log.begin(key);
    log.finish(key, "{}");
    CLOCK.pass(Duration.ofHours(23));
    assertThat(log.find(key)).contains("{}");
    CLOCK.pass(Duration.ofHours(2));
    log.begin("another");

    assertThat(rows(key)).isZero();
  }

  private static int rows(String key) throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT count(*) FROM satuwarga_action WHERE action_key = '" + key + "'")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
