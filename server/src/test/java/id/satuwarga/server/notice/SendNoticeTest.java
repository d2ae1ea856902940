package id.satuwarga.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SendNoticeTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static Post post;

  @BeforeAll
  static void open() {
    post = new Post(server);
    post.open();
  }

  @Test
  void anAcceptedNoticeCanBeLookedUp() {
    Map<String, Object> draft = post.draftTo("siti");

    TestReply sent = post.send(draft).hasStatus(202);

    sent.has("/reference", draft.get("reference")).has("/category", "complaint_status");
    sent.hasHeader("Location", "/v1/notices/" + sent.json("/notice_id"));
    server
        .asOpd(Post.OPD)
        .get("/v1/notices/" + sent.json("/notice_id"))
        .hasStatus(200)
        .has("/page", "/complaints/42");
  }

  @Test
  void theSameAgainIsTheSameNotice() {
    Map<String, Object> draft = post.draftTo("siti");
    String first = post.send(draft).hasStatus(202).json("/notice_id");

    post.send(draft).hasStatus(202).has("/notice_id", first);
  }

  @Test
  void aReferenceWithOtherContentIsRefusedAndNamesTheFirst() {
    Map<String, Object> draft = post.draftTo("siti");
    String first = post.send(draft).hasStatus(202).json("/notice_id");
    draft.put("body", "Isi yang lain.");

    post.send(draft).hasStatus(409).isProblem("notice-reference-reused").has("/notice_id", first);
  }

  @Test
  void aReferenceIsEachOpdsOwn() {
    Map<String, Object> draft = post.draftTo("siti");
    post.send(draft).hasStatus(202);

    server
        .asOpd("dinkes-batam")
        .with("Idempotency-Key", UUID.randomUUID().toString())
        .post("/v1/notices", draft)
        .hasStatus(422)
        .isProblem("mini-app-unknown");
  }

  @Test
  void theSameIsAnsweredEvenWhenItCouldNotBeSentAnyMore() {
    new Shelf(server).publish(Post.manifest("id.batam.redup"));
    Map<String, Object> draft = post.draftTo("siti");
    draft.put("app_id", "id.batam.redup");
    String first = post.send(draft).hasStatus(202).json("/notice_id");
    new Shelf(server).suspend("id.batam.redup");

    post.send(draft).hasStatus(202).has("/notice_id", first);
    draft.put("reference", "another-" + UUID.randomUUID());
    post.send(draft).hasStatus(503).isProblem("service-suspended");
  }

  @Test
  void aHundredAtOnceWithOneReferenceAreOneNotice() throws Exception {
    Map<String, Object> draft = post.draftTo("bagus");
    TestClient opd = server.asOpd(Post.OPD);
    ExecutorService senders = Executors.newFixedThreadPool(32);
    List<Future<String>> answers =
        IntStream.range(0, 100)
            .mapToObj(
                n ->
                    senders.submit(
                        () ->
                            opd.with("Idempotency-Key", "hundred-" + n + "-" + UUID.randomUUID())
                                .post("/v1/notices", draft)
                                .hasStatus(202)
                                .json("/notice_id")))
            .toList();
    Set<String> ids = new HashSet<>();
    for (Future<String> answer : answers) {
      ids.add(answer.get());
    }
    senders.shutdown();

    assertThat(ids).hasSize(1);
    TestReply listed =
        server.asOpd(Post.OPD).get("/v1/notices?reference=" + draft.get("reference"));
    assertThat(listed.each("/items", "notice_id")).hasSize(1);
  }

  @Test
  void aSubjectOfAnotherOpdMeansNobody() {
    Map<String, Object> draft = post.draftTo("siti");
    draft.put("recipient", post.subjectOf("siti", "dinkes-batam"));

    post.send(draft).hasStatus(422).isProblem("recipient-unknown");
  }

  @Test
  void aMiniAppOfAnotherOpdIsUnknown() {
    Map<String, Object> draft = post.draftTo("siti");
    draft.put("app_id", "id.batam.asing");

    post.send(draft).hasStatus(422).isProblem("mini-app-unknown");
  }

  @Test
  void onlyAnnouncedCategoriesAreSent() {
    Map<String, Object> draft = post.draftTo("siti");
    draft.put("category", "advertising");

    post.send(draft).hasStatus(422).isProblem("notice-category-unknown");
  }

  @Test
  void onlyPagesOfTheManifestAreLinked() {
    Map<String, Object> draft = post.draftTo("siti");
    draft.put("page", "/elsewhere/42");

    post.send(draft).hasStatus(422).isProblem("notice-page-unknown");
  }

  @Test
  void marksThatTurnTheDirectionAndControlCharactersAreRefused() {
    for (String mark : new String[] {"\u202E", "\u2066", "\u2069", "\u0007", "\u007F"}) {
      for (String member : new String[] {"subject", "body"}) {
        Map<String, Object> draft = post.draftTo("siti");
        draft.put(member, "Jawaban " + mark + "palsu");
        post.send(draft)
            .hasStatus(400)
            .isProblem("request-invalid")
            .has("/errors/0/pointer", "/" + member);
      }
    }
  }

  @Test
  void aBodyHasLinesAndASubjectIsOne() {
    Map<String, Object> draft = post.draftTo("siti");
    draft.put("body", "Baris pertama\n\n\tBaris kedua\n");
    post.send(draft).hasStatus(202);
    draft.put("reference", draft.get("reference") + "-2");
    draft.put("subject", "Dua\nbaris");
    post.send(draft).hasStatus(400).has("/errors/0/pointer", "/subject");
  }

  @Test
  void aNoticeThatHasRunOutIsNotSent() {
    Map<String, Object> draft = post.draftTo("siti");
    draft.put("expires_at", Instant.now().minusSeconds(1).toString());

    post.send(draft)
        .hasStatus(400)
        .isProblem("request-invalid")
        .has("/errors/0/pointer", "/expires_at");
  }

  @Test
  void aMiniAppOnTrialReachesItsAuthorOnly() {
    new Shelf(server)
        .developer()
        .post("/v1/mini-apps", Post.manifest("id.batam.coba").json())
        .hasStatus(201);
    Map<String, Object> toAuthor = post.draftTo("lestari");
    toAuthor.put("app_id", "id.batam.coba");
    Map<String, Object> toSiti = post.draftTo("siti");
    toSiti.put("app_id", "id.batam.coba");

    Shelf.soon(() -> post.send(toAuthor).status() == 202);
    post.send(toSiti).hasStatus(422).isProblem("recipient-unknown");
  }

  @Test
  void theNoticeOfAnotherOpdIsNotFound() {
    String id = post.send(post.draftTo("siti")).json("/notice_id");

    server.asOpd("dinkes-batam").get("/v1/notices/" + id).hasStatus(404).isProblem("not-found");
    assertThat(server.asOpd("dinkes-batam").get("/v1/notices").each("/items", "notice_id"))
        .isEmpty();
  }

  @Test
  void theListGoesBackFromTheNewest() {
    List<String> sent =
        IntStream.range(0, 3)
            .mapToObj(n -> post.send(post.draftTo("maria")).json("/notice_id"))
            .toList();

    TestReply first = server.asOpd(Post.OPD).get("/v1/notices?limit=2").hasStatus(200);
    TestReply second =
        server
            .asOpd(Post.OPD)
            .get("/v1/notices?limit=2&cursor=" + first.json("/next_cursor"))
            .hasStatus(200);

    assertThat(first.each("/items", "notice_id")).containsExactly(sent.get(2), sent.get(1));
    assertThat(second.each("/items", "notice_id")).startsWith(sent.get(0));
  }

  @Test
  void aCitizenSendsNoNotices() {
    server
        .as("siti")
        .with("Idempotency-Key", UUID.randomUUID().toString())
        .post("/v1/notices", post.draftTo("siti"))
        .hasStatus(403)
        .isProblem("not-allowed");
  }

  @Test
  void whoSentItIsInTheAudit() {
    String id = post.send(post.draftTo("siti")).json("/notice_id");

    assertThat(
            TestServer.await(
                server
                    .database()
                    .reads()
                    .preparedQuery("SELECT actor, details FROM audit_entry WHERE object = $1")
                    .execute(Tuple.of("notice:" + id))))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.getString("actor")).isEqualTo("opd:" + Post.OPD);
              assertThat(row.getString("details")).doesNotContain("Petugas");
            });
  }

  @Test
  void manyAtOnceAreEachAnsweredAndWrittenDownForThemselves() throws Exception {
    Map<String, Object> same = post.draftTo("maria");
    String stranger = post.subjectOf("maria", "dinkes-batam");
    List<Map<String, Object>> drafts =
        IntStream.range(0, 40)
            .mapToObj(
                number -> {
                  Map<String, Object> draft = post.draftTo("maria");
                  if (number % 4 == 1) {
                    draft.put("category", "no_such_category");
                  } else if (number % 4 == 2) {
                    draft.put("recipient", stranger);
                  } else if (number % 4 == 3) {
                    draft.put("reference", same.get("reference"));
                  }
                  return draft;
                })
            .toList();
    ExecutorService senders = Executors.newFixedThreadPool(40);
    List<Future<TestReply>> sent =
        drafts.stream().map(draft -> senders.submit(() -> post.send(draft))).toList();
    Set<String> taken = new HashSet<>();
    for (int number = 0; number < 40; number++) {
      TestReply reply = sent.get(number).get();
      switch (number % 4) {
        case 1 -> reply.hasStatus(422).isProblem("notice-category-unknown");
        case 2 -> reply.hasStatus(422).isProblem("recipient-unknown");
        default ->
            taken.add(
                reply
                    .hasStatus(202)
                    .has("/reference", drafts.get(number).get("reference"))
                    .json("/notice_id"));
      }
    }
    senders.shutdown();
    assertThat(taken).hasSize(11);
    assertThat(deeds(taken)).isEqualTo(11);
    taken.forEach(id -> post.awaitState(id, "delivered"));
  }

  private static long deeds(Set<String> ids) {
    return TestServer.await(
        server
            .database()
            .reads()
            .preparedQuery(
                "SELECT count(*) FROM audit_entry WHERE action = 'notice.send' AND object = ANY ($1)")
            .execute(
                Tuple.tuple()
                    .addArrayOfString(
                        ids.stream().map(id -> "notice:" + id).toArray(String[]::new)))
            .map(rows -> rows.iterator().next().getLong(0)));
  }
}
