package id.satuwarga.server.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.sdk.client.ApiException;
import id.satuwarga.sdk.client.CitizenApp;
import id.satuwarga.sdk.client.Consent;
import id.satuwarga.sdk.client.Device;
import id.satuwarga.sdk.client.FileContent;
import id.satuwarga.sdk.client.InboxItem;
import id.satuwarga.sdk.client.InboxListener;
import id.satuwarga.sdk.client.Notice;
import id.satuwarga.sdk.client.NoticeDraft;
import id.satuwarga.sdk.client.OpdKey;
import id.satuwarga.sdk.client.OpenVisit;
import id.satuwarga.sdk.client.Profile;
import id.satuwarga.sdk.client.RefusedException;
import id.satuwarga.sdk.client.SatuWarga;
import id.satuwarga.sdk.client.SessionKeeper;
import id.satuwarga.sdk.client.UnauthorisedException;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.server.gateway.OpdServer;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.testing.TestServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The SDK's client and this server understand the contract in the same way. */
class ClientSdkTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer opd = new OpdServer();
  @TempDir static Path folder;
  private static SatuWarga office;

  @BeforeAll
  static void makeOneOfEverything() {
    World world = new World(server, opd);
    OpdKey key = OpdKey.loadOrCreate(folder.resolve("opd-key.json"));
    world
        .staff("developer")
        .post("/v1/opds/" + World.OPD + "/keys", Map.of("jwk", Json.tree(key.publicJwk())))
        .hasStatus(201);
    office = SatuWarga.at(server.url()).opd(World.OPD, key);
    opd.answer(
        "apekesah/open",
        OpdServer.json(
            """
            {"type":"AdaptiveCard","version":"1.5","lang":"id","title":"Buat pengaduan",
             "satuwarga:state":"langkah=1","body":[],
             "actions":[{"type":"Action.Submit","title":"Kirim","data":{"action":"kirim"}}]}
            """));
    opd.answer("apekesah/act", OpdServer.screen("Terkirim"));
    opd.answer("apekesah/images/foto-1", OpdServer.typed(200, "image/png", World.picture()));
  }

  @Test
  void aCitizenSignsInUsesAServiceHearsOfItAndLeaves() throws Exception {
    SessionKeeper keeper = SessionKeeper.inMemory();
    try (CitizenApp app = SatuWarga.at(server.url()).citizen(keeper, "Ponsel")) {
      Profile me = app.finishSignIn(Browser.walk(app.signIn(), "bagus")).execute();
      assertThat(me.name()).isEqualTo("Bagus Wicaksono");
      assertThat(app.profile().execute().regionName().orElseThrow()).contains("Kota Batam");

      assertThat(app.services().list().execute())
          .anySatisfy(service -> assertThat(service.appId()).isEqualTo(World.APP));
      OpenVisit visit = agreeAndOpen(app);
      press(visit);
      String subject = lastCall("apekesah/act").claims().get("sub").asText();

      assertThat(app.accessLog().execute().items().get(0).claims()).containsExactly("name");
      hear(app, subject);
      beTold(app);

      app.signOut().execute();
      assertThatThrownBy(() -> app.profile().execute()).isInstanceOf(UnauthorisedException.class);
    }
  }

  @Test
  void aReleasedAppSignsInByALinkOfThisServer() throws Exception {
    try (CitizenApp app =
        SatuWarga.at(server.url()).appLink().citizen(SessionKeeper.inMemory(), "Ponsel")) {
      String back = Browser.walk(app.signIn(), "bagus");

      assertThat(back).startsWith(server.url() + "/android/signed-in?code=");
      assertThat(app.finishSignIn(back).execute().name()).isEqualTo("Bagus Wicaksono");
    }
  }

  private static OpenVisit agreeAndOpen(CitizenApp app) {
    RefusedException asked =
        catchThrowableOfType(
            RefusedException.class, () -> app.services().open(World.APP).execute());
    assertThat(asked.code()).isEqualTo("consent-required");
    Consent consent = app.services().consent(World.APP).execute();
    assertThat(consent.asks())
        .singleElement()
        .satisfies(it -> assertThat(it.name()).isEqualTo("name"));
    consent.grant(List.of("name")).execute();
    assertThat(app.services().consents().execute()).hasSize(1);
    return app.services().open(World.APP).execute();
  }

  private static void press(OpenVisit visit) {
    assertThat(visit.screen().title()).isEqualTo("Buat pengaduan");
    assertThat(visit.image("foto-1").execute().type()).isEqualTo("image/png");
    String photo = visit.upload("jalan.png", "image/png", World.picture()).execute();
    OpenVisit answered =
        visit
            .act(Action.named("kirim").input("judul", "Lampu mati").files("foto", List.of(photo)))
            .execute();

    assertThat(answered.screen().title()).isEqualTo("Terkirim");
    JsonNode action = lastCall("apekesah/act").body().get("action");
    assertThat(action.get("state").asText()).isEqualTo("langkah=1");
    assertThat(action.at("/inputs/judul").asText()).isEqualTo("Lampu mati");
    assertThat(office.fetchUpload(photo).execute().type()).isEqualTo("image/png");
  }

  private static void hear(CitizenApp app, String subject) throws Exception {
    BlockingQueue<InboxItem> arrived = new LinkedBlockingQueue<>();
    InboxListener listener = arrived::add;
    app.inbox().followAfter(0, listener);
    try {
      FileContent picture = FileContent.of("image/png", World.picture());
      String file = office.notices().attach("lokasi.png", picture).execute();
      NoticeDraft draft = draft(subject, "sdk-1").attachment(file);
      Notice sent = office.notices().send(draft).execute();
      InboxItem item = arrived.poll(20, TimeUnit.SECONDS);

      assertThat(item).isNotNull();
      assertThat(item.noticeId()).isEqualTo(sent.id());
      assertThat(app.inbox().get(sent.id()).execute().body()).contains("Petugas datang.");
      assertThat(app.inbox().get(sent.id()).execute().attachments())
          .containsExactly(Map.entry(file, "lokasi.png"));
      assertThat(app.inbox().attachment(sent.id(), file).execute().type()).isEqualTo("image/png");
      assertThat(app.inbox().unreadCount().execute()).isEqualTo(1);
      app.inbox().markRead(sent.id()).execute();
      assertThat(app.inbox().unread().execute()).isEmpty();
      assertThat(app.services().openRoute(item.route().orElseThrow()).execute().appId())
          .isEqualTo(World.APP);
      app.inbox().delete(sent.id()).execute();
      assertThat(app.inbox().list().execute()).isEmpty();
    } finally {
      app.inbox().unfollow(listener);
    }
  }

  private static void beTold(CitizenApp app) {
    Device phone = app.registerDevice("fictitious-token-of-his-phone").execute();
    assertThat(app.devices().execute())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.id()).isEqualTo(phone.id());
              assertThat(it.name()).contains("Ponsel");
              assertThat(it.isCurrent()).isTrue();
            });
    phone.forget().execute();
    assertThat(app.devices().execute()).isEmpty();
  }

  @Test
  void anOpdTellsManyAndFindsThemAgain() {
    String subject = opd.asked("apekesah/open").get(0).claims().get("sub").asText();
    Map<String, ApiException> problems = new HashMap<>();
    List<Notice> taken =
        office
            .notices()
            .sendAll(
                List.of(
                    draft(subject, "many-1"),
                    draft("p1_nobody-was-ever-called-so", "many-2"),
                    draft(subject, "many-3")),
                (draft, problem) -> problems.put(draft.reference(), problem))
            .execute();

    assertThat(taken).extracting(Notice::reference).containsExactly("many-1", "many-3");
    assertThat(problems).containsOnlyKeys("many-2");
    assertThat(problems.get("many-2").code()).isEqualTo("recipient-unknown");
    assertThat(office.notices().listOf(World.APP).execute())
        .extracting(Notice::reference)
        .contains("many-1", "many-3")
        .doesNotContain("many-2");
  }

  private static OpdServer.Asked lastCall(String path) {
    List<OpdServer.Asked> calls = opd.asked(path);
    return calls.get(calls.size() - 1);
  }

  private static NoticeDraft draft(String subject, String reference) {
    return NoticeDraft.to(subject)
        .app(World.APP)
        .category("complaint_status")
        .subject("Pengaduan Anda dijawab")
        .body("Petugas datang.")
        .page("/complaints/42")
        .reference(reference);
  }
}
