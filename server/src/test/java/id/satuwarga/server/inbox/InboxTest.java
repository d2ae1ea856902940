package id.satuwarga.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.notice.Post;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InboxTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static Post post;
  private TestClient siti;

  @BeforeAll
  static void open() {
    post = new Post(server);
    post.open();
  }

  @BeforeEach
  void signIn() {
    siti = server.as("siti");
  }

  @AfterEach
  void resetClock() {
    server.clock().reset();
  }

  @Test
  void aNoticeArrivesWithItsSenderAndItsLink() {
    String id = arrived("siti", "Jalan sudah diperbaiki");

    TestReply listed = siti.get("/v1/inbox").hasStatus(200);

    listed
        .has("/items/0/notice_id", id)
        .has("/items/0/subject", "Jalan sudah diperbaiki")
        .has("/items/0/sender", "Dinas Komunikasi dan Informatika Kota Batam")
        .has("/items/0/app_id", Post.APP)
        .has("/items/0/category", "complaint_status")
        .has("/items/0/route", "satuwarga://apps/id.batam.kabar/complaints/42")
        .has("/items/0/read", false)
        .lacks("/items/0/body");
  }

  @Test
  void openingShowsAllItSaysAndIsNotYetReading() {
    String id = arrived("siti", "Buka saya");

    siti.get("/v1/inbox/" + id)
        .hasStatus(200)
        .has("/body", "Petugas sedang menuju lokasi.")
        .has("/app_name", "Pengaduan id.batam.kabar")
        .has("/read", false)
        .lacks("/read_at");
    assertThat(post.stateOf(id)).isEqualTo("delivered");
  }

  @Test
  void theSenderIsNamedInTheLanguageOfTheNotice() {
    Map<String, Object> draft = post.draftTo("siti");
    draft.put("language", "en");
    String id = post.send(draft).json("/notice_id");
    post.awaitState(id, "delivered");

    siti.with("Accept-Language", "en")
        .get("/v1/inbox/" + id)
        .has("/sender", "Communication and Informatics Office of Batam")
        .has("/language", "en")
        .has("/app_name", "Complaints id.batam.kabar");
  }

  @Test
  void aNoticeWithoutAPageLeadsNowhere() {
    Map<String, Object> draft = post.draftTo("siti");
    draft.remove("page");
    String id = post.send(draft).json("/notice_id");
    post.awaitState(id, "delivered");

    siti.get("/v1/inbox/" + id).hasStatus(200).lacks("/route");
  }

  @Test
  void readingIsReportedToTheSender() {
    String id = arrived("siti", "Baca saya");

    siti.put("/v1/inbox/" + id + "/read").hasStatus(204);

    siti.get("/v1/inbox/" + id).has("/read", true);
    assertThat(post.stateOf(id)).isEqualTo("opened");
  }

  @Test
  void readingTwiceIsReadingOnce() {
    String id = arrived("siti", "Baca dua kali");
    siti.put("/v1/inbox/" + id + "/read").hasStatus(204);
    String readAt = siti.get("/v1/inbox/" + id).json("/read_at");

    siti.put("/v1/inbox/" + id + "/read").hasStatus(204);

    siti.get("/v1/inbox/" + id).has("/read_at", readAt);
  }

  @Test
  void unreadOnesAreCountedAndListed() {
    String read = arrived("sutrisno", "Satu");
    String unread = arrived("sutrisno", "Dua");
    TestClient sutrisno = server.as("sutrisno");
    sutrisno.put("/v1/inbox/" + read + "/read").hasStatus(204);

    sutrisno.get("/v1/inbox/unread-count").hasStatus(200).has("/unread", 1);
    assertThat(sutrisno.get("/v1/inbox?unread=true").each("/items", "notice_id"))
        .containsExactly(unread);
    assertThat(sutrisno.get("/v1/inbox?unread=false").each("/items", "notice_id"))
        .containsExactly(unread, read);
  }

  @Test
  void whatIsDeletedIsGone() {
    String id = arrived("siti", "Hapus saya");

    siti.delete("/v1/inbox/" + id).hasStatus(204);

    siti.get("/v1/inbox/" + id).hasStatus(404).isProblem("not-found");
    siti.delete("/v1/inbox/" + id).hasStatus(404).isProblem("not-found");
    siti.put("/v1/inbox/" + id + "/read").hasStatus(404).isProblem("not-found");
    assertThat(siti.get("/v1/inbox?limit=100").each("/items", "notice_id")).doesNotContain(id);
  }

  @Test
  void aFailedReadingTellsTheSenderNothing() {
    String id = arrived("siti", "Hapus, lalu baca");
    siti.delete("/v1/inbox/" + id).hasStatus(204);
    siti.put("/v1/inbox/" + id + "/read").hasStatus(404);

    assertThat(post.stateOf(id)).isEqualTo("delivered");
  }

  @Test
  void theNoticeOfAnotherCitizenIsNotThere() {
    String id = arrived("siti", "Milik Siti");
    TestClient bagus = server.as("bagus");

    bagus.get("/v1/inbox/" + id).hasStatus(404).isProblem("not-found");
    bagus.put("/v1/inbox/" + id + "/read").hasStatus(404).isProblem("not-found");
    bagus.delete("/v1/inbox/" + id).hasStatus(404).isProblem("not-found");
    siti.get("/v1/inbox/" + id).hasStatus(200).has("/read", false);
  }

  @Test
  void theListGoesBackFromTheNewest() {
    List<String> sent =
        List.of(arrived("maria", "Satu"), arrived("maria", "Dua"), arrived("maria", "Tiga"));
    TestClient maria = server.as("maria");

    TestReply first = maria.get("/v1/inbox?limit=2").hasStatus(200);
    TestReply second = maria.get("/v1/inbox?limit=2&cursor=" + first.json("/next_cursor"));

    assertThat(first.each("/items", "notice_id")).containsExactly(sent.get(2), sent.get(1));
    assertThat(second.each("/items", "notice_id")).containsExactly(sent.get(0));
    second.lacks("/next_cursor");
  }

  @Test
  void anUnreadNoticeLeavesWhenItRunsOut() {
    String id = arrivedUntil(Duration.ofMinutes(5));

    server.clock().advance(Duration.ofMinutes(6));

    post.awaitState(id, "expired");
    Shelf.soon(() -> server.as("siti").get("/v1/inbox/" + id).status() == 404);
  }

  @Test
  void aReadNoticeStaysWhenItRunsOut() {
    String id = arrivedUntil(Duration.ofMinutes(5));
    String other = arrivedUntil(Duration.ofMinutes(5));
    siti.put("/v1/inbox/" + id + "/read").hasStatus(204);

    server.clock().advance(Duration.ofMinutes(6));

    post.awaitState(other, "expired");
    server.as("siti").get("/v1/inbox/" + id).hasStatus(200);
    assertThat(post.stateOf(id)).isEqualTo("opened");
  }

  private static String arrived(String person, String subject) {
    String id = post.tell(person, subject);
    post.awaitState(id, "delivered");
    return id;
  }

  private static String arrivedUntil(Duration life) {
    Map<String, Object> draft = post.draftTo("siti");
    draft.put("expires_at", server.clock().instant().plus(life).toString());
    String id = post.send(draft).hasStatus(202).json("/notice_id");
    post.awaitState(id, "delivered");
    return id;
  }
}
