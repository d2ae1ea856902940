package id.satuwarga.server.inbox;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.notice.Gazette;
import id.satuwarga.server.notice.Post;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboxDataTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static Post post;

  @BeforeAll
  static void open() {
    post = new Post(server);
    post.open();
  }

  @Test
  void theExportHoldsTheInbox() {
    post.awaitState(post.tell("siti", "Untuk ekspor"), "delivered");

    server
        .as("siti")
        .get("/v1/me/export")
        .hasStatus(200)
        .has("/sections/inbox/items/0/subject", "Untuk ekspor")
        .has("/sections/inbox/items/0/body", "Petugas sedang menuju lokasi.");
  }

  @Test
  void anExportOfALongInboxSaysThatThereIsMore() {
    execute(
        """
        INSERT INTO inbox_item SELECT '%s', gen_random_uuid(), n + 1000000, 'OPD', 'id.batam.kabar',
          'complaint_status', null, 'Nomor ' || n, 'Isi', null, now()
          FROM generate_series(1, 1001) n
        """
            .formatted(server.citizenId("andika")));

    TestReply export = server.as("andika").get("/v1/me/export").hasStatus(200);

    export
        .has("/sections/inbox/complete", false)
        .has("/sections/inbox/items/0/subject", "Nomor 1001");
    assertThat(export.each("/sections/inbox/items", "subject")).hasSize(1000);
    export.has("/sections/consent/access_log/complete", true);
  }

  @Test
  void erasureLeavesTheOpdItsReferenceAndNothingElse() {
    Map<String, Object> draft = post.draftTo("bagus");
    String id = post.send(draft).json("/notice_id");
    post.awaitState(id, "delivered");
    String bagus = server.citizenId("bagus");

    erase("bagus");

    TestReply left = server.asOpd(Post.OPD).get("/v1/notices/" + id).hasStatus(200);
    left.has("/state", "erased").has("/reference", draft.get("reference")).lacks("/page");
    for (String table : new String[] {"inbox_item", "inbox_event", "inbox_head", "notice"}) {
      assertThat(count("SELECT count(*) FROM " + table + " WHERE citizen_id = '" + bagus + "'"))
          .as(table)
          .isZero();
    }
    post.send(draft).hasStatus(422).isProblem("recipient-unknown");
  }

  @ParameterizedTest
  @CsvSource({"maria,accepted", "lestari,expired"})
  void erasureTakesBackWordsThatWereNotDelivered(String person, String state) {
    String citizen = server.citizenId(person);
    String id = UUID.randomUUID().toString();
    execute(
        """
        INSERT INTO notice (id, opd_code, reference, content_hash, citizen_id, app_id, category,
          state, sent_at)
        VALUES ('%1$s', 'diskominfo-batam', 'late-%3$s', 'x', '%2$s', 'id.batam.kabar',
          'complaint_status', '%3$s', now());
        INSERT INTO outbox (id, topic, key, payload, dead_at)
        VALUES (gen_random_uuid(), 'notice.accepted', '%1$s', '{"body": "rahasia"}', now())
        """
            .formatted(id, citizen, state));

    erase(person);

    assertThat(count("SELECT count(*) FROM outbox WHERE key = '" + id + "'")).isZero();
  }

  @Test
  void theListSaysInWhichLanguageANoticeIsWritten() {
    Map<String, Object> draft = post.draftTo("sutrisno");
    draft.put("language", "en");
    post.awaitState(post.send(draft).json("/notice_id"), "delivered");

    server.as("sutrisno").get("/v1/inbox").hasStatus(200).has("/items/0/language", "en");
  }

  @Test
  void whatWasAcceptedIsDeliveredAfterARestart() {
    String[] sent =
        IntStream.range(0, 10)
            .mapToObj(n -> post.tell("sutrisno", "Sebelum mati " + n))
            .toArray(String[]::new);

    server.restart();

    for (String id : sent) {
      post.awaitState(id, "delivered");
    }
    assertThat(server.as("sutrisno").get("/v1/inbox?limit=100").each("/items", "notice_id"))
        .doesNotHaveDuplicates()
        .contains(sent);
  }

  @Test
  void theListIsOneIndexOnlyScan() throws InterruptedException {
    String citizen = UUID.randomUUID().toString();
    execute(
        """
        INSERT INTO inbox_item SELECT '%s', gen_random_uuid(), n, 'OPD', 'id.batam.kabar',
          'complaint_status', '/complaints/1', 'Nomor ' || n, repeat('Isi ', 100), null, now()
          FROM generate_series(1, 20000) n
        """
            .formatted(citizen));
    String list =
        InboxRepository.LIST
            .replace("$1", "'" + citizen + "'")
            .replace("$2", "9223372036854775807")
            .replace("$3", "21");

    String plan = plan(list);
    for (int vacuum = 0; vacuum < 60 && !plan.contains("Heap Fetches: 0"); vacuum++) {
      // a page is all-visible only once no older transaction runs, such as a worker's
      Thread.sleep(500);
      await(server.database().reads().query("VACUUM ANALYZE inbox_item").execute());
      plan = plan(list);
    }

    assertThat(plan).contains("Index Only Scan").contains("Heap Fetches: 0");
    assertThat(plan).doesNotContain("Sort").contains("inbox_item_list");
  }

  @Test
  void filtersAndWordsReadTheRowsOfOneCitizenOnly() {
    execute(
        """
        INSERT INTO inbox_item SELECT
          ('00000000-0000-7000-8000-' || lpad((n % 50)::text, 12, '0'))::uuid, gen_random_uuid(), n,
          'OPD', 'id.batam.kabar', 'complaint_status', '/complaints/1', 'Banjir ' || n, 'Isi', null,
          now() FROM generate_series(1, 5000) n
        """);
    execute("ANALYZE inbox_item");
    for (String sql : List.of(InboxRepository.FILTERED, InboxRepository.SEARCHED)) {
      String plan = plan(bound(sql));

      assertThat(plan).containsPattern("Index Cond: \\(+citizen_id = ").doesNotContain("Seq Scan");
    }
  }

  /** Of one citizen, from the newest, with a word that nothing has. */
  private static String bound(String sql) {
    return sql.replace("$1", "'00000000-0000-7000-8000-000000000007'")
        .replace("$2", "9223372036854775807")
        .replace("$3", "21")
        .replace("$4", "false")
        .replace("$5", "false")
        .replace("$6", "null")
        .replace("$7", "null")
        .replace("$8", "'{gempa}'");
  }

  @Test
  void aNoticeSentWhileItsCitizenLeavesIsNeverLeftInAnInbox() {
    String rizal = server.citizenId("rizal");
    Map<String, Object> draft = post.draftTo("rizal");
    Thread eraser = new Thread(() -> erase("rizal"));
    eraser.start();
    for (int n = 0; n < 20; n++) {
      draft.put("reference", "race-" + n);
      assertThat(post.send(draft).status()).isIn(202, 422);
    }
    join(eraser);
    Gazette.awaitTrue(() -> count("SELECT count(*) FROM outbox WHERE topic LIKE 'notice.%'") == 0);

    assertThat(count("SELECT count(*) FROM inbox_item WHERE citizen_id = '" + rizal + "'"))
        .isZero();
  }

  private static void erase(String person) {
    server.as(person).post("/v1/me/erasure", Map.of("confirmation", "HAPUS AKUN")).hasStatus(204);
  }

  private static String plan(String sql) {
    return StreamSupport.stream(
            await(server.database().reads().query("EXPLAIN (ANALYZE, COSTS OFF) " + sql).execute())
                .spliterator(),
            false)
        .map(row -> row.getString(0))
        .collect(Collectors.joining("\n"));
  }

  private static long count(String sql) {
    return await(server.database().reads().query(sql).execute()).iterator().next().getLong(0);
  }

  private static void execute(String sql) {
    await(
        server
            .database()
            .transaction(tx -> tx.query(sql).execute().compose(done -> Future.succeededFuture())));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
