package id.satuwarga.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.notice.Gazette;
import id.satuwarga.server.notice.Post;
import id.satuwarga.server.testing.TestServer;
import id.satuwarga.server.testing.TestStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BroadcastStreamTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final String STREAM = "/v1/inbox/stream";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static Post post;
  private static Gazette gazette;

  @BeforeAll
  static void open() {
    post = new Post(server);
    post.open();
    gazette = new Gazette(server);
    gazette.released("Yang pertama", "21.71.03");
  }

  @Test
  void itComesLiveToWhoLivesThere() {
    try (TestStream siti = opened("siti");
        TestStream bagus = opened("bagus")) {
      String id = gazette.released("Langsung", "21.71.10");

      TestStream.Event event = siti.next(PATIENCE);
      assertThat(event.name()).isEqualTo("item");
      assertThat(event.data().path("notice_id").asText()).isEqualTo(id);
      assertThat(event.data().path("seq").asText()).isEqualTo(event.id());
      bagus.staysSilent();
    }
  }

  @Test
  void aStopReachesOpenInboxes() {
    try (TestStream siti = opened("siti")) {
      String id = gazette.released("Akan dihentikan", "21.71.10");
      siti.next(PATIENCE);

      gazette.stop(id);

      TestStream.Event event = siti.next(PATIENCE);
      assertThat(event.name()).isEqualTo("deleted");
      assertThat(event.data().path("notice_id").asText()).isEqualTo(id);
    }
  }

  @Test
  void readingOnAnotherDeviceComesToo() {
    try (TestStream siti = opened("siti")) {
      String id = gazette.released("Dua perangkat", "21.71.10");
      siti.next(PATIENCE);

      server.as("siti").put("/v1/inbox/" + id + "/read").hasStatus(204);

      assertThat(siti.next(PATIENCE).name()).isEqualTo("read");
    }
  }

  @Test
  void fromTheNewestOfTheListNothingIsMissedOrRepeated() {
    String before = gazette.released("Sebelum putus", "21.71.10");
    post.awaitState(post.tell("yohana", "Surat sebelum"), "delivered");
    String known = server.as("yohana").get("/v1/inbox?limit=1").json("/items/0/seq");
    String missed = gazette.released("Selama putus", "21.71.10");
    String letter = post.tell("yohana", "Surat selama putus");
    post.awaitState(letter, "delivered");

    try (TestStream stream = server.as("yohana").with("Last-Event-ID", known).stream(STREAM)) {
      List<TestStream.Event> events = stream.next(2);
      assertThat(events)
          .extracting(event -> event.data().path("notice_id").asText())
          .containsExactlyInAnyOrder(missed, letter)
          .doesNotContain(before);
      assertThat(Long.parseLong(events.get(1).id()))
          .isGreaterThan(Long.parseLong(events.get(0).id()));
      stream.staysSilent();
    }
  }

  @Test
  void itReachesReadersOfAnotherNode() {
    TestServer other = server.another();
    try (TestStream siti = other.as("siti").stream(STREAM)) {
      siti.staysSilent();
      String id = gazette.released("Simpul lain", "21.71.10");

      assertThat(siti.next(PATIENCE).data().path("notice_id").asText()).isEqualTo(id);
      other.as("siti").get("/v1/inbox/" + id).hasStatus(200);
    } finally {
      other.stop();
    }
  }

  @Test
  void aPageBegunHereGoesOnAtANodeThatHasNotHeardYet() {
    TestServer other = server.another();
    try {
      String older = gazette.released("Lebih lama", "21.71.06");
      String newer = gazette.released("Lebih baru", "21.71.06");
      String cursor =
          server
              .as("rizal")
              .get("/v1/inbox?limit=1")
              .has("/items/0/notice_id", newer)
              .json("/next_cursor");

      other
          .as("rizal")
          .get("/v1/inbox?limit=1&cursor=" + cursor)
          .hasStatus(200)
          .has("/items/0/notice_id", older);
    } finally {
      other.stop();
    }
  }

  @Test
  void whoMovesIsToldToBeginAnew() {
    try (TestStream ningsih = opened("ningsih")) {
      server.as("ningsih").patch("/v1/me", Map.of("home_region", "21.71.10.1002")).hasStatus(200);

      TestStream.Event event = ningsih.next(PATIENCE);

      assertThat(event.name()).isEqualTo("reset");
    }
  }

  /** Open, and looked once. */
  private static TestStream opened(String person) {
    TestStream stream = server.as(person).stream(STREAM);
    stream.staysSilent();
    return stream;
  }
}
