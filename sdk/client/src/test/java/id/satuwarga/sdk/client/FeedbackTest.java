package id.satuwarga.sdk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.sdk.miniapp.Screen;
import java.io.IOException;
import java.time.Instant;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a citizen says of a service, and reads of it later. */
class FeedbackTest {
  private static final String VISIT =
      "{\"visit_id\":\"v-1\",\"app_id\":\"id.batam.apekesah\",\"operator\":{\"code\":\"x-1\","
          + "\"name\":\"Diskominfo\"},\"expires_at\":\"2026-11-22T04:00:00Z\",\"screen\":"
          + Screen.titled("Apekesah").json()
          + "}";
  private static final String KEPT =
      "{\"visit_id\":\"v-1\",\"opd\":{\"code\":\"d\",\"name\":\"Diskominfo Batam\"},\"service\":\"Apekesah\",\"rating\":2,\"state\":\"answered\","
          + "\"answer\":\"Petugas kami tambah.\",\"given_at\":\"2026-11-22T03:30:00Z\","
          + "\"changeable_until\":\"2026-11-25T03:30:00Z\"}";

  private CitizenServer server;
  private CitizenApp app;

  @BeforeEach
  void signIn() throws IOException {
    server = new CitizenServer();
    app =
        SatuWarga.at(server.url())
            .clock(new TestClock())
            .citizen(SessionKeeper.inMemory(), "Ponsel Siti");
    String state = app.signIn().replaceAll(".*&state=([^&]+).*", "$1");
    app.finishSignIn("id.satuwarga.app:/signed-in?code=once&state=" + state).execute();
  }

  @AfterEach
  void stop() throws IOException {
    app.close();
    server.close();
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse()
        .setResponseCode(status)
        .setHeader("Content-Type", "application/json")
        .setBody(body);
  }

  private RecordedRequest last() {
    return server.seen.get(server.seen.size() - 1);
  }

  @Test
  void aMarkAndTheSurveyGoToTheVisit() {
    server.answersFirst(json(201, VISIT), json(200, KEPT));
    OpenVisit visit = app.services().open("id.batam.apekesah").execute();

    Feedback kept =
        visit.give(Feedback.of(2).elements(1, 2, 3, 4, 1, 2, 3, 4, 1).comment(" Lama. ")).execute();

    assertThat(last().getMethod()).isEqualTo("PUT");
    assertThat(last().getPath()).isEqualTo("/v1/visits/v-1/feedback");
    assertThat(last().getBody().readUtf8())
        .isEqualTo("{\"rating\":2,\"elements\":[1,2,3,4,1,2,3,4,1],\"comment\":\"Lama.\"}");
    assertThat(kept.answer()).contains("Petugas kami tambah.");
    assertThat(kept.changeableUntil()).isPresent();
  }

  @Test
  void whatWasSaidIsReadPageAfterPage() {
    server.answersFirst(json(200, "{\"items\":[" + KEPT + "],\"next_cursor\":\"c-2\"}"));

    Listing<Feedback> said = app.feedback().execute();

    assertThat(said.items()).hasSize(1);
    assertThat(said.items().get(0).service()).isEqualTo("Apekesah");
    assertThat(said.items().get(0).state()).contains("answered");
    assertThat(said.next()).isPresent();
    Feedback again = Feedback.parse(said.items().get(0).json());
    assertThat(again.opdName()).isEqualTo("Diskominfo Batam");
    assertThat(again.givenAt()).contains(Instant.parse("2026-11-22T03:30:00Z"));
    assertThat(again.json()).isEqualTo(said.items().get(0).json());
  }

  @Test
  void marksThatAreNoneAreRefusedAtOnce() {
    assertThatThrownBy(() -> Feedback.of(5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Feedback.of(3).elements(1, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Feedback.of(3).comment("  ").comment()).isEmpty();
    assertThat(Feedback.of(3).givenAt()).isEmpty();
    assertThatThrownBy(() -> Feedback.parse("{\"rating\":2}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
