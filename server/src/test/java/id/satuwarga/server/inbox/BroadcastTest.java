package id.satuwarga.server.inbox;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.notice.Gazette;
import id.satuwarga.server.notice.Post;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BroadcastTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final String BATAM_KOTA = "21.71.10";
  private static Post post;
  private static Gazette gazette;

  @BeforeAll
  static void open() {
    post = new Post(server);
    post.open();
    gazette = new Gazette(server);
  }

  @AfterEach
  void resetClock() {
    server.clock().reset();
  }

  @Test
  void whoLivesThereFindsItWithWhereItCameFrom() {
    Map<String, Object> words = gazette.words("Air keruh", BATAM_KOTA);
    words.put("app_id", Post.APP);
    words.put("page", "/complaints/42");
    String id = gazette.released(words);

    TestReply listed = server.as("siti").get("/v1/inbox?limit=1").hasStatus(200);

    listed
        .has("/items/0/notice_id", id)
        .has("/items/0/subject", "Air keruh")
        .has("/items/0/sender", "Dinas Komunikasi dan Informatika Kota Batam")
        .has("/items/0/category", "emergency")
        .has("/items/0/route", "satuwarga://apps/id.batam.kabar/complaints/42")
        .has("/items/0/broadcast", true)
        .has("/items/0/territory/name", "Batam Kota")
        .has("/items/0/read", false)
        .lacks("/items/0/withdrawn")
        .lacks("/items/0/body");
    server
        .as("siti")
        .get("/v1/inbox/" + id)
        .hasStatus(200)
        .has("/body", "Posko ada di Kantor Camat.\n\nBawa surat penting.")
        .has("/app_name", "Pengaduan id.batam.kabar");
  }

  @Test
  void whoLivesElsewhereFindsNothing() {
    String id = gazette.released("Hanya Batam Kota", BATAM_KOTA);

    for (String person : List.of("bagus", "sutrisno", "maria")) {
      TestClient elsewhere = server.as(person);
      assertThat(listed(elsewhere)).doesNotContain(id);
      elsewhere.get("/v1/inbox/" + id).hasStatus(404).isProblem("not-found");
      elsewhere.put("/v1/inbox/" + id + "/read").hasStatus(404).isProblem("not-found");
      elsewhere.delete("/v1/inbox/" + id).hasStatus(404).isProblem("not-found");
    }
  }

  @Test
  void whoIsLeftOutFindsNothing() {
    Map<String, Object> words = gazette.words("Kecuali satu kelurahan", Gazette.BATAM);
    words.put("exclusions", List.of("21.71.10.1004"));
    String id = gazette.released(words);

    assertThat(listed(server.as("siti"))).doesNotContain(id);
    assertThat(listed(server.as("bagus"))).contains(id);
  }

  @Test
  void onlyReadingLeavesARow() {
    long before = rows();
    String id = gazette.released("Dibaca", BATAM_KOTA);
    TestClient siti = server.as("siti");
    long unread = siti.get("/v1/inbox/unread-count").json().path("unread").asLong();
    siti.get("/v1/inbox/" + id).hasStatus(200);
    assertThat(rows()).isEqualTo(before);

    siti.put("/v1/inbox/" + id + "/read").hasStatus(204);
    siti.put("/v1/inbox/" + id + "/read").hasStatus(204);

    assertThat(rows()).isEqualTo(before + 1);
    siti.get("/v1/inbox/" + id).has("/read", true);
    siti.get("/v1/inbox/unread-count").has("/unread", unread - 1);
    assertThat(siti.get("/v1/inbox?unread=true&limit=100").each("/items", "notice_id"))
        .doesNotContain(id);
    String report = Gazette.at(id) + "/report";
    // the audience is counted a moment after the release
    Shelf.soon(() -> gazette.author().get(report).json().at("/territories").size() > 1);
    gazette
        .author()
        .get(report)
        .has("/opened", 1)
        .has("/territories/1/code", "21.71.10.1004")
        .has("/territories/1/opened", 1);
  }

  @Test
  void whatIsDeletedIsGoneForThatCitizenOnly() {
    String id = gazette.released("Dihapus", BATAM_KOTA);
    TestClient siti = server.as("siti");

    siti.delete("/v1/inbox/" + id).hasStatus(204);

    siti.get("/v1/inbox/" + id).hasStatus(404).isProblem("not-found");
    siti.delete("/v1/inbox/" + id).hasStatus(404).isProblem("not-found");
    siti.put("/v1/inbox/" + id + "/read").hasStatus(404).isProblem("not-found");
    assertThat(listed(siti)).doesNotContain(id);
    assertThat(listed(server.as("yohana"))).contains(id);
  }

  @Test
  void aStopHidesItFromWhoHasNotReadItAndTellsWhoHas() {
    String id = gazette.released("Keliru", BATAM_KOTA);
    server.as("siti").put("/v1/inbox/" + id + "/read").hasStatus(204);

    gazette.stop(id);

    assertThat(listed(server.as("yohana"))).doesNotContain(id);
    server.as("yohana").get("/v1/inbox/" + id).hasStatus(404);
    server.as("siti").get("/v1/inbox/" + id).hasStatus(200).has("/withdrawn", true);
    assertThat(listed(server.as("siti"))).contains(id);
  }

  @Test
  void aCorrectionTakesThePlaceOfTheWrongOne() {
    String wrong = gazette.released("Posko di Batu Ampar", BATAM_KOTA);
    server.as("siti").put("/v1/inbox/" + wrong + "/read").hasStatus(204);
    TestReply draft =
        gazette
            .author()
            .post(Gazette.at(wrong) + "/correction", Map.of("kind", "correction"))
            .hasStatus(201)
            .has("/state", "draft")
            .has("/kind", "correction")
            .has("/corrects", wrong)
            .has("/subject", "Ralat: Posko di Batu Ampar");
    String right = draft.json("/campaign_id");
    gazette.submit(gazette.author(), right, 1).hasStatus(200);
    gazette.approve(right, 1);
    assertThat(listed(server.as("yohana"))).contains(wrong);

    gazette.release(right, 1);

    assertThat(listed(server.as("yohana"))).contains(right).doesNotContain(wrong);
    server.as("siti").get("/v1/inbox/" + wrong).has("/withdrawn", true).has("/corrected_by", right);
    server.as("siti").get("/v1/inbox/" + right).has("/corrects", wrong);
    gazette.author().get(Gazette.at(wrong)).has("/corrected_by", right).has("/state", "stopped");
  }

  @Test
  void whatHasRunOutStaysWithWhoHasReadIt() {
    String id = gazette.released("Sampai sore", BATAM_KOTA);
    server.as("siti").put("/v1/inbox/" + id + "/read").hasStatus(204);

    server.clock().advance(Duration.ofHours(6).plusSeconds(1));

    server.as("yohana").get("/v1/inbox/" + id).hasStatus(404);
    server.as("siti").get("/v1/inbox/" + id).hasStatus(200).lacks("/withdrawn");
    Gazette.awaitTrue(() -> gazette.stateOf(id).equals("expired"));
  }

  @Test
  void whoMovesFindsWhatGoesThereAndKeepsWhatWasRead() {
    String here = gazette.released("Untuk Sagulung", "21.71.11");
    String read = gazette.released("Dibaca di Sagulung", "21.71.11");
    String there = gazette.released("Untuk Batam Kota", BATAM_KOTA);
    TestClient andika = server.as("andika");
    andika.put("/v1/inbox/" + read + "/read").hasStatus(204);

    andika.patch("/v1/me", Map.of("home_region", "21.71.10.1004")).hasStatus(200);

    assertThat(listed(andika)).contains(there, read).doesNotContain(here);
    andika.get("/v1/inbox/" + read).hasStatus(200).lacks("/territory");
  }

  @Test
  void theExportSaysWhatWasReadAndErasureForgetsIt() {
    String id = gazette.released("Untuk Nongsa", "21.71.09");
    TestClient wulan = server.as("wulan");
    wulan.put("/v1/inbox/" + id + "/read").hasStatus(204);
    long before = rows();

    wulan.get("/v1/me/export").hasStatus(200).has("/sections/broadcasts/items/0/notice_id", id);
    wulan.post("/v1/me/erasure", Map.of("confirmation", "HAPUS AKUN")).hasStatus(204);

    assertThat(rows()).isEqualTo(before - 1);
  }

  @Test
  void everyItemComesOnceInOrderWhileMoreArrives() {
    IntStream.range(0, 6).forEach(n -> gazette.released("Awal " + n, "21.71.12.1002"));
    IntStream.range(0, 6).forEach(n -> arrived("Surat " + n));
    List<String> first = listed(server.as("bagus"));
    CompletableFuture<Void> more =
        CompletableFuture.runAsync(
            () ->
                IntStream.range(0, 4)
                    .forEach(
                        n -> {
                          gazette.released("Susulan " + n, "21.71.12");
                          post.tell("bagus", "Surat susulan " + n);
                        }));

    boolean done;
    do {
      done = more.isDone();
      TestClient bagus = server.as("bagus");
      TestReply page = bagus.get("/v1/inbox?limit=2").hasStatus(200);
      List<String> whole = new ArrayList<>(page.each("/items", "notice_id"));
      List<Long> places = new ArrayList<>(places(page));
      while (!page.json("/next_cursor").isEmpty()) {
        page = bagus.get("/v1/inbox?limit=2&cursor=" + page.json("/next_cursor")).hasStatus(200);
        whole.addAll(page.each("/items", "notice_id"));
        places.addAll(places(page));
      }
      assertThat(new HashSet<>(whole)).hasSameSizeAs(whole);
      assertThat(places).isSortedAccordingTo(Comparator.reverseOrder());
      assertThat(whole.subList(whole.size() - first.size(), whole.size())).isEqualTo(first);
    } while (!done);
    more.join();

    Gazette.awaitTrue(() -> listed(server.as("bagus")).size() == first.size() + 8);
  }

  private static List<Long> places(TestReply page) {
    return page.each("/items", "seq").stream().map(Long::valueOf).toList();
  }

  private static void arrived(String subject) {
    post.awaitState(post.tell("bagus", subject), "delivered");
  }

  private static List<String> listed(TestClient citizen) {
    return citizen.get("/v1/inbox?limit=100").hasStatus(200).each("/items", "notice_id");
  }

  private static long rows() {
    return await(
        server
            .database()
            .reads()
            .query("SELECT count(*) FROM inbox_broadcast")
            .execute()
            .map(found -> found.iterator().next().getLong(0)));
  }
}
