package id.satuwarga.server.inbox;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.notice.Post;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestServer;
import id.satuwarga.server.testing.TestStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InboxStreamTest {
  private static final String STREAM = "/v1/inbox/stream";
  @RegisterExtension static final TestServer server = new TestServer();
  private static Post post;

  @BeforeAll
  static void open() {
    post = new Post(server);
    post.open();
  }

  @AfterEach
  void resetClock() {
    server.clock().reset();
  }

  @Test
  void aNoticeComesLive() {
    try (TestStream stream = streamOf("siti")) {
      String id = post.tell("siti", "Langsung");

      TestStream.Event event = stream.next();
      assertThat(event.name()).isEqualTo("item");
      assertThat(event.data().path("notice_id").asText()).isEqualTo(id);
      assertThat(event.data().path("subject").asText()).isEqualTo("Langsung");
      assertThat(event.data().path("seq").asText()).isEqualTo(event.id());
    }
  }

  @Test
  void whatIsDoneOnAnotherDeviceComesToo() {
    try (TestStream stream = streamOf("siti")) {
      String id = post.tell("siti", "Dua perangkat");
      stream.next();
      server.as("siti").put("/v1/inbox/" + id + "/read").hasStatus(204);
      server.as("siti").put("/v1/inbox/" + id + "/read").hasStatus(204);
      server.as("siti").delete("/v1/inbox/" + id).hasStatus(204);

      List<TestStream.Event> events = stream.next(2);
      assertThat(events).extracting(TestStream.Event::name).containsExactly("read", "deleted");
      assertThat(events)
          .allSatisfy(event -> assertThat(event.data().path("notice_id").asText()).isEqualTo(id));
      stream.staysSilent();
    }
  }

  @Test
  void whoComesBackGetsWhatWasMissedInOrder() {
    String known;
    try (TestStream stream = streamOf("bagus")) {
      post.tell("bagus", "Satu");
      known = stream.next().id();
    }
    String second = deliver("bagus", "Dua");
    String third = deliver("bagus", "Tiga");
    server.as("bagus").put("/v1/inbox/" + second + "/read").hasStatus(204);
    server.as("bagus").delete("/v1/inbox/" + third).hasStatus(204);

    try (TestStream stream = streamAfter("bagus", known)) {
      List<TestStream.Event> missed = stream.next(3);
      assertThat(missed)
          .extracting(TestStream.Event::name)
          .as("the deleted item itself is not repeated")
          .containsExactly("item", "read", "deleted");
      assertThat(missed)
          .extracting(event -> event.data().path("notice_id").asText())
          .containsExactly(second, second, third);
      stream.staysSilent();
    }
  }

  @Test
  void withoutALastEventTheStreamBeginsNow() {
    deliver("maria", "Lama");

    try (TestStream stream = streamOf("maria")) {
      post.tell("maria", "Baru");
      assertThat(stream.next().data().path("subject").asText()).isEqualTo("Baru");
    }
  }

  @Test
  void manyAtOnceComeEachOnceAndInOrder() {
    try (TestStream stream = streamOf("sutrisno")) {
      List<String> sent =
          IntStream.range(0, 40)
              .parallel()
              .mapToObj(n -> post.tell("sutrisno", "Nomor " + n))
              .toList();

      List<TestStream.Event> events = stream.next(40);
      List<Long> ids = events.stream().map(event -> Long.valueOf(event.id())).toList();
      assertThat(ids).isSorted().doesNotHaveDuplicates();
      assertThat(events)
          .extracting(event -> event.data().path("notice_id").asText())
          .containsExactlyInAnyOrderElementsOf(sent);
    }
  }

  @Test
  void aLongReplayComesWhole() {
    String rizal = server.citizenId("rizal");
    execute(
        """
        INSERT INTO inbox_head VALUES ('%1$s', 250);
        INSERT INTO inbox_item SELECT '%1$s', gen_random_uuid(), n, 'OPD', 'id.batam.kabar',
          'complaint_status', null, 'Nomor ' || n, 'Isi', null, now()
          FROM generate_series(1, 250) n
        """
            .formatted(rizal));

    try (TestStream stream = streamAfter("rizal", "0")) {
      assertThat(stream.next(250))
          .extracting(event -> event.data().path("subject").asText())
          .isEqualTo(IntStream.rangeClosed(1, 250).mapToObj(n -> "Nomor " + n).toList());
    }
  }

  @Test
  void whoMissedWhatIsNoLongerKeptBeginsAnew() {
    String read = deliver("andika", "Satu");
    server.as("andika").put("/v1/inbox/" + read + "/read").hasStatus(204);
    String andika = server.citizenId("andika");
    execute(
        "UPDATE inbox_event SET happened_at = now() - interval '31 days' WHERE citizen_id = '"
            + andika
            + "'");
    int cleaned =
        await(new EventCleaner(new EventRepository(), server.database(), server.clock()).run());
    assertThat(cleaned).isEqualTo(1);

    try (TestStream stream = streamAfter("andika", "0")) {
      TestStream.Event event = stream.next();
      assertThat(event.name()).isEqualTo("reset");
      assertThat(event.id()).isEqualTo("2");
    }
    try (TestStream stream = streamAfter("andika", "2")) {
      stream.staysSilent();
    }
  }

  @Test
  void aNumberFromTheFutureBeginsAnew() {
    deliver("ningsih", "Satu");

    try (TestStream stream = streamAfter("ningsih", "999")) {
      assertThat(stream.next().name()).isEqualTo("reset");
    }
  }

  @Test
  void nobodyHearsOfAnothersInbox() {
    try (TestStream stream = streamOf("bagus")) {
      deliver("siti", "Untuk Siti");
      stream.staysSilent();
    }
  }

  @Test
  void aStreamEndsWithItsToken() {
    try (TestStream stream = streamOf("siti")) {
      server.clock().advance(Duration.ofMinutes(11));

      assertThat(stream.next().name()).isEqualTo("expired");
      assertThat(stream.next().name()).isEqualTo("end");
    }
  }

  @Test
  void signingOutEverywhereEndsEveryStream() {
    TestClient here = server.as("lestari");
    try (TestStream stream = streamOf("lestari")) {
      here.delete("/v1/sessions").hasStatus(204);

      assertThat(stream.next().name()).isEqualTo("expired");
    }
  }

  @Test
  void oneStreamTooManyEndsTheOldest() {
    List<TestStream> streams = new ArrayList<>();
    TestClient siti = server.as("siti");
    try {
      for (int stream = 0; stream < 11; stream++) {
        streams.add(siti.stream(STREAM));
      }

      assertThat(streams.get(0).next().name()).isEqualTo("end");
      post.tell("siti", "Kepada sepuluh");
      assertThat(streams.get(1).next().name()).isEqualTo("item");
      assertThat(streams.get(10).next().name()).isEqualTo("item");
    } finally {
      streams.forEach(TestStream::close);
    }
  }

  private static TestStream streamOf(String person) {
    return server.as(person).stream(STREAM);
  }

  private static TestStream streamAfter(String person, String eventId) {
    return server.as(person).with("Last-Event-ID", eventId).stream(STREAM);
  }

  private static String deliver(String person, String subject) {
    String id = post.tell(person, subject);
    post.awaitState(id, "delivered");
    return id;
  }

  private static void execute(String sql) {
    await(server.database().transaction(tx -> tx.query(sql).execute().mapEmpty()));
  }
}
