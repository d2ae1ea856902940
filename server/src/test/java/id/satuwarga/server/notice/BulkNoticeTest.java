package id.satuwarga.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.Configs;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many notices in one request, each judged for itself. */
class BulkNoticeTest {
  @RegisterExtension static final TestServer server = new TestServer(Configs::withLimits);

  private static Post post;

  @BeforeAll
  static void open() {
    post = new Post(server);
    post.open();
  }

  @Test
  void eachIsTakenOrRefusedForItself() {
    Map<String, Object> sound = post.draftTo("siti");
    Map<String, Object> toNobody = post.draftTo("siti");
    toNobody.put("recipient", "p1_somebody-who-was-never-here");
    Map<String, Object> unannounced = post.draftTo("siti");
    unannounced.put("category", "advertising");
    Map<String, Object> another = post.draftTo("bagus");

    TestReply reply = send(List.of(sound, toNobody, unannounced, another)).hasStatus(200);

    reply
        .has("/items/0/reference", sound.get("reference"))
        .has("/items/0/notice/state", "accepted")
        .has("/items/1/problem/code", "recipient-unknown")
        .has("/items/1/problem/title", "Penerima tidak dikenal")
        .has("/items/2/problem/code", "notice-category-unknown")
        .has("/items/3/notice/app_id", Post.APP);
    post.awaitState(reply.json("/items/0/notice/notice_id"), "delivered");
    post.awaitState(reply.json("/items/3/notice/notice_id"), "delivered");
  }

  @Test
  void aReferenceIsGoodForOneNoticeHoweverItCame() {
    Map<String, Object> alone = post.draftTo("maria");
    String first = post.send(alone).hasStatus(202).json("/notice_id");
    Map<String, Object> changed = new LinkedHashMap<>(alone);
    changed.put("body", "Isi yang lain.");
    Map<String, Object> fresh = post.draftTo("maria");

    TestReply reply = send(List.of(alone, changed, fresh, fresh)).hasStatus(200);

    reply
        .has("/items/0/notice/notice_id", first)
        .has("/items/1/problem/code", "notice-reference-reused")
        .has("/items/3/notice/notice_id", reply.json("/items/2/notice/notice_id"));
    send(List.of(alone, changed, fresh, fresh))
        .has("/items/2/notice/notice_id", reply.json("/items/2/notice/notice_id"));
  }

  @Test
  void whatOneCitizenGetsInADayIsCountedAcrossAll() {
    List<Map<String, Object>> drafts = new ArrayList<>();
    for (int n = 0; n <= NoticeLimit.usual().aDay(); n++) {
      drafts.add(post.draftTo("andika"));
    }

    TestReply reply = sendAll(server.asOpd(Post.OPD), drafts).hasStatus(200);

    reply
        .has("/items/49/notice/state", "accepted")
        .has("/items/50/problem/code", "too-many-notices");
    reply.has("/items/50/problem/status", 429);
  }

  @Test
  void aThousandAreTakenAtOnceAndOneMoreIsNot() {
    List<Map<String, Object>> drafts = new ArrayList<>();
    Map<String, Object> sound = post.draftTo("lestari");
    sound.put("category", "advertising");
    for (int n = 0; n < 1_000; n++) {
      Map<String, Object> draft = new LinkedHashMap<>(sound);
      draft.put("reference", "thousand-" + n);
      drafts.add(draft);
    }
    sendAll(server.asOpd(Post.OPD), drafts)
        .hasStatus(200)
        .has("/items/999/problem/code", "notice-category-unknown");

    drafts.add(post.draftTo("lestari"));
    sendAll(server.asOpd(Post.OPD), drafts).hasStatus(400).isProblem("request-invalid");
    sendAll(server.asOpd(Post.OPD), List.of()).hasStatus(400).isProblem("request-invalid");
  }

  @Test
  void oneThatBreaksTheContractIsNamedAndNoneIsTaken() {
    Map<String, Object> sound = post.draftTo("siti");
    Map<String, Object> broken = post.draftTo("siti");
    broken.put("subject", "Jawaban \u202E palsu");

    send(List.of(sound, broken)).hasStatus(400).has("/errors/0/pointer", "/items/1/subject");

    assertThat(
            server
                .asOpd(Post.OPD)
                .get("/v1/notices?reference=" + sound.get("reference"))
                .each("/items", "notice_id"))
        .isEmpty();
  }

  @Test
  void manySendersOfTheSameMakeOneNoticeOfEach() throws Exception {
    List<Map<String, Object>> drafts = new ArrayList<>();
    for (int n = 0; n < 20; n++) {
      drafts.add(post.draftTo("ningsih"));
    }
    TestClient opd = server.asOpd(Post.OPD);
    ExecutorService senders = Executors.newFixedThreadPool(8);
    List<Future<TestReply>> replies = new ArrayList<>();
    for (int sender = 0; sender < 8; sender++) {
      List<Map<String, Object>> shuffled = new ArrayList<>(drafts);
      Collections.shuffle(shuffled, new Random(sender));
      replies.add(senders.submit(() -> sendAll(opd, shuffled)));
    }
    for (Future<TestReply> reply : replies) {
      reply.get().hasStatus(200).has("/items/19/notice/app_id", Post.APP);
    }
    senders.shutdown();

    for (Map<String, Object> draft : drafts) {
      assertThat(
              server
                  .asOpd(Post.OPD)
                  .get("/v1/notices?reference=" + draft.get("reference"))
                  .each("/items", "notice_id"))
          .hasSize(1);
    }
  }

  @Test
  void anotherOpdSendsNothingOfThisMiniApp() {
    sendAll(server.asOpd("dinkes-batam"), List.of(post.draftTo("siti")))
        .hasStatus(200)
        .has("/items/0/problem/code", "mini-app-unknown");
  }

  @Test
  void aCitizenSendsNone() {
    sendAll(server.as("siti"), List.of(post.draftTo("siti")))
        .hasStatus(403)
        .isProblem("not-allowed");
  }

  @Test
  void theRecordHoldsOneEntryForAll() {
    String actor = "opd:" + Post.OPD;
    long before = entries(actor);

    send(List.of(post.draftTo("siti"), post.draftTo("bagus"))).hasStatus(200);

    assertThat(entries(actor)).isEqualTo(before + 1);
  }

  private static long entries(String actor) {
    return TestServer.await(
            server
                .database()
                .reads()
                .preparedQuery(
                    "SELECT count(*) FROM audit_entry WHERE actor = $1 AND action ="
                        + " 'notice.send-many'")
                .execute(Tuple.of(actor)))
        .iterator()
        .next()
        .getLong(0);
  }

  private static TestReply send(List<Map<String, Object>> drafts) {
    return sendAll(server.asOpd(Post.OPD), drafts);
  }

  private static TestReply sendAll(TestClient client, List<Map<String, Object>> drafts) {
    return client.post("/v1/notices/bulk", Map.of("items", drafts));
  }
}
