package id.satuwarga.sdk.client;

import static id.satuwarga.sdk.client.OpdServer.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import okhttp3.mockwebserver.RecordedRequest;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a database that is not PostgreSQL; Apekesah uses the outbox in one that is. */
class NoticeOutboxTest {
  private static final String SUBJECT = "p1_Yk3vQx0m6c2Zr8sT5uW7aB9dE1fG3hJ4";

  private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");

  @TempDir Path folder;
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final TestClock clock = new TestClock();
  private final NoticeOutbox outbox = new NoticeOutbox(clock);
  private final JdbcDataSource database = new JdbcDataSource();
  private OpdServer server;
  private SatuWarga satuWarga;

  @BeforeEach
  void start() throws Exception {
    database.setURL("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000");
    run(NoticeOutbox.DDL);
    server = new OpdServer();
    satuWarga =
        SatuWarga.at(server.url())
            .tries(1)
            .clock(clock)
            .opd("diskominfo-batam", OpdKey.loadOrCreate(folder.resolve("key.json")));
  }

  @AfterEach
  void stop() throws IOException {
    outbox.close();
    satuWarga.close();
    server.close();
  }

  @Test
  void aNoticeGoesOutWithItsTransactionOnly() throws Exception {
    try (Connection transaction = database.getConnection()) {
      transaction.setAutoCommit(false);
      outbox.put(transaction, draft("complaint-1"));
      transaction.rollback();
      outbox.put(transaction, draft("complaint-2"));
      transaction.commit();
    }

    assertThat(send()).isEqualTo(1);

    assertThat(server.seen)
        .singleElement()
        .extracting(NoticeOutboxTest::body)
        .asString()
        .contains("\"reference\":\"complaint-2\"", "\"expires_at\":\"2026-12-01T00:00:00Z\"");
    assertThat(count("")).isZero();
  }

  @Test
  void aReferenceThatWaitsIsLeftAsItIs() throws Exception {
    put("complaint-1");
    put("complaint-1");

    assertThat(count("")).isEqualTo(1);
  }

  @Test
  void whatTheServerCannotTakeNowWaitsLongerEachTime() throws Exception {
    put("complaint-1");
    server.answersFirst(problem(503, "server-busy"), problem(503, "server-busy"));

    assertThat(send()).isEqualTo(1);
    assertThat(send()).isZero();
    clock.pass(Duration.ofSeconds(6));
    assertThat(send()).isEqualTo(1);
    clock.pass(Duration.ofSeconds(6));
    assertThat(send()).isZero();
    clock.pass(Duration.ofSeconds(6));
    assertThat(send()).isEqualTo(1);

    assertThat(count("")).isZero();
    assertThat(log).containsOnly("notice complaint-1 waits: server-busy");
  }

  @Test
  void aSuspendedMiniAppHoldsUpNoOther() throws Exception {
    put("complaint-1");
    put("complaint-2");
    server.answersFirst(problem(503, "service-suspended"));

    assertThat(send()).isEqualTo(2);

    assertThat(count("")).isEqualTo(1);
    assertThat(count(" WHERE reference = 'complaint-1'")).isEqualTo(1);
  }

  @Test
  void whatIsRefusedIsKeptWithTheReasonForAMonthAndHoldsUpNobody() throws Exception {
    put("complaint-1");
    put("complaint-2");
    server.answersFirst(problem(422, "recipient-unknown"));

    assertThat(send()).isEqualTo(2);
    assertThat(count(" WHERE refused = 'recipient-unknown'")).isEqualTo(1);
    assertThat(count("")).isEqualTo(1);
    clock.pass(Duration.ofDays(31));
    assertThat(send()).isZero();

    assertThat(count("")).isZero();
  }

  @Test
  void aRowThatHoldsNoNoticeIsSetAside() throws Exception {
    put("complaint-1");
    run("UPDATE satuwarga_notice SET draft = '{\"recipient\":7}'");

    send();

    assertThat(count(" WHERE refused = 'draft-broken'")).isEqualTo(1);
    assertThat(server.seen).isEmpty();
  }

  @Test
  void whatASenderThatDiedHadTakenUpIsTakenUpAgain() throws Exception {
    put("complaint-1");
    new OutboxTable(database).claim(clock.millis(), Duration.ofSeconds(15).toMillis(), 20);

    assertThat(send()).isZero();
    clock.pass(Duration.ofSeconds(16));
    assertThat(send()).isEqualTo(1);
  }

  @Test
  void twoSendersShareTheWork() throws Exception {
    for (int at = 0; at < 40; at++) {
      put("complaint-" + at);
    }
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<Integer>> rounds = new ArrayList<>();
    for (int at = 0; at < 2; at++) {
      rounds.add(
          threads.submit(
              () -> {
                int sent = 0;
                while (count("") > 0) {
                  sent += send();
                }
                return sent;
              }));
    }
    int sent = rounds.get(0).get() + rounds.get(1).get();
    threads.shutdown();

    assertThat(sent).isEqualTo(40);
    assertThat(references()).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void manyGoTogether() throws Exception {
    for (int at = 0; at < 700; at++) {
      put("complaint-" + at);
    }

    assertThat(send()).isEqualTo(500);
    assertThat(send()).isEqualTo(200);

    assertThat(count("")).isZero();
    assertThat(server.seen).hasSize(2).allMatch(it -> it.getPath().equals("/v1/notices/bulk"));
    assertThat(references()).hasSize(700).doesNotHaveDuplicates();
  }

  @Test
  void oneThatIsRefusedAmongManyIsSetAsideAlone() throws Exception {
    for (int at = 0; at < 12; at++) {
      put("complaint-" + at);
    }
    server.answersFirst(problem(400, "request-invalid"), problem(422, "recipient-unknown"));

    assertThat(send()).isEqualTo(12);

    assertThat(count("")).isEqualTo(1);
    assertThat(count(" WHERE reference = 'complaint-0' AND refused = 'recipient-unknown'"))
        .isEqualTo(1);
    assertThat(server.seen).hasSize(13);
  }

  @Test
  void manyWaitTogetherForAServerThatIsAway() throws Exception {
    for (int at = 0; at < 12; at++) {
      put("complaint-" + at);
    }
    server.answersFirst(problem(503, "server-busy"));

    assertThat(send()).isEqualTo(12);
    assertThat(send()).isZero();
    assertThat(log).containsExactly("12 notices wait: server-busy");
    clock.pass(Duration.ofSeconds(6));
    assertThat(send()).isEqualTo(12);

    assertThat(count("")).isZero();
  }

  @Test
  void whatWaitsForACitizenIsForgottenWithThem() throws Exception {
    put("complaint-1");
    try (Connection connection = database.getConnection()) {
      assertThat(outbox.forget(connection, SUBJECT)).isEqualTo(1);
    }
    assertThat(count("")).isZero();
  }

  @Test
  void aStartedSenderSendsWithoutBeingAsked() throws Exception {
    outbox.start(database, satuWarga, log::add);
    put("complaint-1");

    for (int tries = 0; tries < 1_800 && count("") > 0; tries++) {
      Thread.sleep(50);
    }
    assertThat(count("")).isZero();
  }

  /** Of every notice that was sent, alone or with others. */
  private List<String> references() {
    return server.seen.stream()
        .flatMap(it -> REFERENCE.matcher(body(it)).results())
        .map(it -> it.group(1))
        .toList();
  }

  private static String body(RecordedRequest request) {
    return request.getBody().clone().readUtf8();
  }

  private int send() throws SQLException {
    return outbox.send(database, satuWarga, log::add);
  }

  private void put(String reference) throws SQLException {
    try (Connection connection = database.getConnection()) {
      outbox.put(connection, draft(reference));
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int count(String where) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM satuwarga_notice" + where)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static NoticeDraft draft(String reference) {
    return NoticeDraft.to(SUBJECT)
        .app("id.batam.apekesah")
        .category("complaint_status")
        .subject("Pengaduan Anda dijawab")
        .body("Petugas sedang menuju lokasi.")
        .page("/complaints/42")
        .language("id")
        .reference(reference)
        .expiresAt(java.time.Instant.parse("2026-12-01T00:00:00Z"));
  }
}
