package id.satuwarga.sdk.client;

import static id.satuwarga.sdk.client.ManyNoticesTest.draft;
import static id.satuwarga.sdk.client.OpdServer.json;
import static id.satuwarga.sdk.client.OpdServer.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many notices at once, and data of other agencies. */
class BulkTest {
  private static final String TAKEN =
      "{\"reference\":\"a\",\"notice\":" + OpdServer.NOTICE.replace("complaint-42", "a") + "}";
  private static final String REFUSED =
      "{\"reference\":\"b\",\"problem\":{\"status\":422,\"code\":\"recipient-unknown\","
          + "\"title\":\"Penerima tidak dikenal\"}}";

  private final Map<String, ApiException> problems = new HashMap<>();
  @TempDir Path folder;
  private OpdServer server;
  private SatuWarga satuWarga;

  @BeforeEach
  void start() throws IOException {
    server = new OpdServer();
    satuWarga =
        SatuWarga.at(server.url())
            .tries(2)
            .opd("dinkes-batam", OpdKey.loadOrCreate(folder.resolve("key.json")));
  }

  @AfterEach
  void stop() throws IOException {
    satuWarga.close();
    server.close();
  }

  @Test
  void oneThatIsRefusedHoldsUpNoOther() {
    server.answersFirst(json(200, "{\"items\":[" + TAKEN + "," + REFUSED + "]}"));

    assertThat(sendAll(Arrays.asList(draft("a"), draft("b"))))
        .extracting(Notice::reference)
        .containsExactly("a");
    assertThat(problems.get("b"))
        .isInstanceOf(RefusedException.class)
        .satisfies(it -> assertThat(it.code()).isEqualTo("recipient-unknown"))
        .satisfies(it -> assertThat(it.citizenText()).isEqualTo("Penerima tidak dikenal"));
  }

  @Test
  void aBatchWhoseAnswerWasLostIsSentAgain() {
    server.answersFirst(
        new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST),
        json(200, "{\"items\":[" + TAKEN + "]}"));

    assertThat(sendAll(List.of(draft("a")))).hasSize(1);
  }

  @Test
  void whatIsLeftWhenTheServerIsAwaySaysSo() {
    server.answersFirst(problem(503, "server-busy"), problem(503, "server-busy"));
    List<NoticeDraft> drafts = new ArrayList<>();
    for (int at = 0; at < 2_500; at++) {
      drafts.add(draft("n" + at));
    }

    assertThat(sendAll(drafts)).isEmpty();

    assertThat(problems.values())
        .hasSize(2_500)
        .allMatch(problem -> problem instanceof UnavailableException);
    assertThat(server.seen).hasSize(2);
  }

  @Test
  void aThousandGoAtOnceAndNoMoreThanAMegabyte() {
    server.answersFirst(problem(422, "x-refused"), problem(422, "x-refused"));
    List<NoticeDraft> drafts = new ArrayList<>();
    for (int at = 0; at < 150; at++) {
      drafts.add(
          NoticeDraft.to("p1_Yk3vQx0m6c2Zr8sT5uW7aB9dE1fG3hJ4")
              .app("id.batam.sikeda")
              .category("queue")
              .subject("Giliran")
              .body("x".repeat(10_000))
              .reference("n" + at));
    }

    assertThat(sendAll(drafts)).isEmpty();

    assertThat(problems).hasSize(150);
    assertThat(server.seen).hasSize(2).allMatch(request -> request.getBodySize() < 1_000_000);
  }

  @Test
  void anAnswerThatLeavesOneOutIsNoAnswer() {
    MockResponse one = json(200, "{\"items\":[" + TAKEN + "]}");
    server.answersFirst(one, one);

    assertThat(sendAll(Arrays.asList(draft("a"), draft("b")))).isEmpty();

    assertThat(problems.values()).hasSize(2).allMatch(it -> it instanceof UnavailableException);
  }

  @Test
  void nothingIsSentWhenThereIsNothingToSend() {
    assertThat(sendAll(List.of())).isEmpty();
    assertThat(server.seen).isEmpty();
  }

  @Test
  void aSourceIsReadInTheNameOfAMiniApp() {
    server.answersFirst(json(200, "{\"values\":{\"address\":\"Jl. Merdeka 1\"}}"));

    Map<String, String> values =
        satuWarga
            .readData(
                "id.kepri.kendaraan",
                "p1_subject",
                "id.batam.kependudukan/penduduk",
                List.of("address"))
            .execute();

    assertThat(values).containsExactly(Map.entry("address", "Jl. Merdeka 1"));
    assertThat(JsonParser.parseString(server.seen.get(0).getBody().readUtf8()))
        .isEqualTo(
            JsonParser.parseString(
                "{\"app_id\":\"id.kepri.kendaraan\",\"source\":\"id.batam.kependudukan/penduduk\","
                    + "\"subject\":\"p1_subject\",\"fields\":[\"address\"]}"));
  }

  @Test
  void aCitizenWhoDidNotConsentIsARefusalAndNotAFaultOfTheKey() {
    server.answersFirst(problem(403, "consent-required"));

    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    satuWarga
                        .readData("id.kepri.kendaraan", "p1_subject", "a.b/c", List.of("address"))
                        .execute()))
        .isInstanceOf(RefusedException.class);
  }

  private List<Notice> sendAll(List<NoticeDraft> drafts) {
    return satuWarga
        .notices()
        .sendAll(drafts, (draft, problem) -> problems.put(draft.reference(), problem))
        .execute();
  }
}
