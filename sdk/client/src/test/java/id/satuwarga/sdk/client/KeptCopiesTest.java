package id.satuwarga.sdk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.google.gson.JsonParser;
import id.satuwarga.sdk.miniapp.Action;
import java.io.IOException;
import java.time.LocalTime;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an app writes down for when there is no network, and the files of notices. */
@Timeout(180)
class KeptCopiesTest {
  private static final String SERVICE =
      """
      {"app_id":"id.batam.apekesah","name":"Apekesah","description":"Pengaduan warga",
       "category":"complaints","owner":{"code":"kominfo","name":"Kominfo"},
       "operator":{"code":"diskominfo-batam","name":"Diskominfo Batam"},
       "availability":"available","placement":"remote","version":"1.0.0"}""";
  private static final String NOTICE =
      """
      {"notice_id":"n-7","subject":"Pengaduan dijawab","sender":"Diskominfo",
       "received_at":"2026-11-22T03:30:04Z","read":true,"seq":7,"body":"Tim berangkat.",
       "attachments":[{"attachment_id":"a-1","name":"surat.pdf","type":"application/pdf","size":4}]}""";
  private static final String SCREEN =
      """
      {"type":"AdaptiveCard","version":"1.5","lang":"id","title":"%s",
       "satuwarga:state":"c2VhbGVk","body":[{"type":"TextBlock","text":"Halo","wrap":true}],
       "actions":[{"type":"Action.Submit","title":"Kirim","data":{"action":"send"}}]}""";
  private static final String VISIT =
      """
      {"visit_id":"v-1","app_id":"id.batam.apekesah","operator":{"code":"diskominfo-batam",
       "name":"Diskominfo Batam"},"expires_at":"2026-11-22T04:00:00Z","screen":%s}"""
          .formatted(SCREEN.formatted("Baru"));
  private static final String WISHES =
      """
      {"quiet_hours":{"from":"21:00","until":"06:00","chosen":false},"senders":[]}""";

  private CitizenServer server;
  private CitizenApp app;

  @BeforeEach
  void start() throws IOException {
    server = new CitizenServer();
    app = SatuWarga.at(server.url()).citizen(SessionKeeper.inMemory(), "Ponsel Siti");
    String address = app.signIn();
    String state = address.replaceAll(".*[?&]state=([^&]*).*", "$1");
    Profile unused =
        app.finishSignIn("id.satuwarga.app:/signed-in?code=once&state=" + state).execute();
    server.seen.clear();
  }

  @AfterEach
  void stop() throws IOException {
    app.close();
    server.close();
  }

  @Test
  void aServiceIsReadAgainAsItWasWrittenDown() {
    server.answersFirst(OpdServer.json(200, SERVICE));
    Service service = app.services().get("id.batam.apekesah").execute();

    Service again = Service.parse(service.json());

    assertThat(again.name()).isEqualTo("Apekesah");
    assertThat(again.operatorName()).contains("Diskominfo Batam");
    assertThat(again.json()).isEqualTo(service.json());
  }

  @Test
  void aNoticeIsReadAgainWithWhatItSaysAndItsFiles() {
    server.answersFirst(OpdServer.json(200, NOTICE));

    InboxItem again = InboxItem.parse(app.inbox().get("n-7").execute().json());

    assertThat(again.body()).contains("Tim berangkat.");
    assertThat(again.attachments()).containsExactly(entry("a-1", "surat.pdf"));
    assertThat(again.seq()).isEqualTo(7);
  }

  @Test
  void aFileOfANoticeIsFetched() {
    server.answersFirst(
        new MockResponse()
            .setHeader("Content-Type", "application/pdf")
            .setBody(new Buffer().writeUtf8("%PDF")));

    FileContent file = app.inbox().attachment("n-7", "a-1").execute();

    assertThat(file.type()).isEqualTo("application/pdf");
    assertThat(file.content()).isEqualTo(new byte[] {'%', 'P', 'D', 'F'});
    assertThat(server.seen.get(0).getPath()).isEqualTo("/v1/inbox/n-7/attachments/a-1");
  }

  @Test
  void aVisitGoesOnAfterTheAppEndedWithWhatItsScreenCarried() {
    server.answersFirst(
        OpdServer.json(200, VISIT),
        OpdServer.json(200, "{\"screen\":" + SCREEN.formatted("Kedua") + "}"),
        OpdServer.json(200, "{\"screen\":" + SCREEN.formatted("Ketiga") + "}"));
    OpenVisit second =
        app.services().open("id.batam.apekesah").execute().act(Action.named("send")).execute();

    OpenVisit resumed = app.services().resume(second.json());
    assertThat(resumed.screen().json()).isEqualTo(second.screen().json());
    assertThat(resumed.operatorName()).isEqualTo("Diskominfo Batam");
    OpenVisit third = resumed.act(Action.named("send")).execute();

    assertThat(third.screen().json()).contains("Ketiga");
    RecordedRequest act = server.seen.get(2);
    assertThat(act.getPath()).isEqualTo("/v1/visits/v-1/actions");
    assertThat(act.getBody().readUtf8()).contains("c2VhbGVk");
  }

  @Test
  void quietHoursAreReadAndChosen() {
    server.answersFirst(
        OpdServer.json(200, WISHES), OpdServer.json(200, WISHES.replace("21:00", "22:30")));

    assertThat(app.quietHours().execute()).containsExactly(LocalTime.of(21, 0), LocalTime.of(6, 0));
    assertThat(app.quietHours(LocalTime.of(22, 30), LocalTime.of(6, 0)).execute())
        .startsWith(LocalTime.of(22, 30));

    assertThat(JsonParser.parseString(server.seen.get(1).getBody().readUtf8()))
        .isEqualTo(
            JsonParser.parseString("{\"quiet_hours\":{\"from\":\"22:30\",\"until\":\"06:00\"}}"));
  }

  @Test
  void whatWasNotWrittenDownHereIsRefused() {
    assertThatThrownBy(() -> Service.parse("{}")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> InboxItem.parse("[")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> app.services().resume(""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> app.services().resume(VISIT.replace("AdaptiveCard", "Page")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
