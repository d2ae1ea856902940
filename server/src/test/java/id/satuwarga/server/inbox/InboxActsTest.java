package id.satuwarga.server.inbox;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.notice.Gazette;
import id.satuwarga.server.notice.Post;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import id.satuwarga.server.testing.TestStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InboxActsTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static Post post;
  private static Gazette gazette;
  private TestClient siti;

  @BeforeAll
  static void open() {
    post = new Post(server);
    post.open();
    gazette = new Gazette(server);
  }

  @BeforeEach
  void signIn() {
    siti = server.as("siti");
  }

  @Test
  void whatIsPutAwayLeavesTheListAndComesBack() {
    String letter = arrived("siti", "Surat disimpan");
    String broadcast = gazette.released("Siaran disimpan", "21.71.10");

    act(siti, "archive", letter, broadcast).has("/items/0/result", "done");

    assertThat(listed(siti, "")).doesNotContain(letter, broadcast);
    assertThat(listed(siti, "&archived=true")).startsWith(broadcast, letter);
    siti.get("/v1/inbox/" + letter).hasStatus(200).has("/archived", true);
    siti.get("/v1/inbox/" + broadcast).hasStatus(200).has("/archived", true).has("/read", false);
    assertThat(listed(siti, "&unread=true")).doesNotContain(letter, broadcast);

    act(siti, "restore", letter, broadcast);

    assertThat(listed(siti, "")).contains(letter, broadcast);
    assertThat(listed(siti, "&archived=true")).doesNotContain(letter, broadcast);
    siti.get("/v1/inbox/" + broadcast).lacks("/archived");
  }

  @Test
  void doingItAgainChangesNothing() {
    String letter = arrived("siti", "Dua kali");
    String broadcast = gazette.released("Siaran dua kali", "21.71.10");
    long before = count("inbox_event");

    for (int times = 0; times < 2; times++) {
      TestReply reply = act(siti, "read", letter, broadcast);
      assertThat(reply.each("/items", "result")).containsExactly("done", "done");
    }

    assertThat(count("inbox_event")).isEqualTo(before + 2);
    assertThat(post.stateOf(letter)).isEqualTo("opened");
    gazette.author().get(Gazette.at(broadcast) + "/report").has("/opened", 1);
  }

  @Test
  void whatIsDeletedIsMissingTheNextTime() {
    String letter = arrived("siti", "Hapus satu");
    String broadcast = gazette.released("Hapus siaran", "21.71.10");

    act(siti, "delete", letter, broadcast).has("/items/1/result", "done");

    TestReply again = act(siti, "delete", letter, broadcast);
    assertThat(again.each("/items", "result")).containsExactly("not-found", "not-found");
    siti.get("/v1/inbox/" + letter).hasStatus(404);
    assertThat(listed(siti, "")).doesNotContain(letter, broadcast);
  }

  @Test
  void whatIsAnothersAnswersLikeWhatIsNot() {
    String letter = arrived("siti", "Milik Siti");
    String broadcast = gazette.released("Hanya Batam Kota", "21.71.10");
    long before = count("inbox_event");
    TestClient bagus = server.as("bagus");

    for (String act : List.of("read", "archive", "restore", "delete")) {
      TestReply reply = act(bagus, act, letter, UUID.randomUUID().toString(), broadcast);
      assertThat(reply.each("/items", "result"))
          .containsExactly("not-found", "not-found", "not-found");
    }

    assertThat(count("inbox_event")).isEqualTo(before);
    assertThat(post.stateOf(letter)).isEqualTo("delivered");
  }

  @Test
  void readingWhatWasDeletedTellsTheSenderNothing() {
    String letter = arrived("siti", "Hapus, lalu baca");
    act(siti, "delete", letter);

    act(siti, "read", letter).has("/items/0/result", "not-found");

    assertThat(post.stateOf(letter)).isEqualTo("delivered");
  }

  @Test
  void otherDevicesHearOfIt() {
    String letter = arrived("siti", "Terdengar");
    try (TestStream stream = siti.stream("/v1/inbox/stream")) {
      stream.staysSilent();
      act(siti, "archive", letter);
      TestStream.Event away = stream.next();
      act(siti, "restore", letter);
      TestStream.Event back = stream.next();

      assertThat(List.of(away.name(), back.name())).containsExactly("archived", "restored");
      assertThat(back.data().path("notice_id").asText()).isEqualTo(letter);
    }
  }

  @Test
  void wordsAreFoundByTheirBeginningsAndTheirStems() {
    TestClient maria = server.as("maria");
    String flood = arrived("maria", "Banjir di Bawean/Sungai: segera mengungsi");
    String tax = arrived("maria", "Pajak kendaraan jatuh tempo");
    String broadcast = gazette.released("Pengungsian dibuka di balai desa", "21.71.12");
    TestClient bagus = server.as("bagus");

    assertThat(listed(maria, "&q=banj")).containsExactly(flood);
    assertThat(listed(maria, "&q=ungsi")).containsExactly(flood);
    assertThat(listed(maria, "&q=SUNGAI%20banjir!")).containsExactly(flood);
    assertThat(listed(maria, "&q=sungai%20pajak")).isEmpty();
    assertThat(listed(maria, "&q=petugas")).containsExactly(tax, flood);
    assertThat(listed(maria, "&q=tempo&archived=true")).isEmpty();
    assertThat(listed(maria, "&q=%27%26%7C%3A*")).isEmpty();
    assertThat(listed(bagus, "&q=mengungsi")).containsExactly(broadcast);
    assertThat(listed(bagus, "&q=camat")).contains(broadcast);
  }

  @Test
  void onlyOneSenderOrOneKindIsListed() {
    TestClient sutrisno = server.as("sutrisno");
    String letter = arrived("sutrisno", "Satu");
    TestReply all = sutrisno.get("/v1/inbox").has("/items/0/opd", Post.OPD);
    assertThat(all.each("/items", "notice_id")).containsExactly(letter);

    assertThat(listed(sutrisno, "&opd=" + Post.OPD)).containsExactly(letter);
    assertThat(listed(sutrisno, "&opd=dinkes-tegal")).isEmpty();
    assertThat(listed(sutrisno, "&category=complaint_status&unread=true")).containsExactly(letter);
    assertThat(listed(sutrisno, "&category=event")).isEmpty();
  }

  private static TestReply act(TestClient citizen, String act, String... ids) {
    return citizen
        .post("/v1/inbox/acts", Map.of("act", act, "notice_ids", Arrays.asList(ids)))
        .hasStatus(200);
  }

  private static List<String> listed(TestClient citizen, String filter) {
    return citizen.get("/v1/inbox?limit=100" + filter).hasStatus(200).each("/items", "notice_id");
  }

  private static String arrived(String person, String subject) {
    String id = post.tell(person, subject);
    post.awaitState(id, "delivered");
    return id;
  }

  private static long count(String table) {
    return await(server.database().reads().query("SELECT count(*) FROM " + table).execute())
        .iterator()
        .next()
        .getLong(0);
  }
}
