package id.satuwarga.sdk.client;

import static id.satuwarga.sdk.client.OpdServer.json;
import static id.satuwarga.sdk.client.OpdServer.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Place;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class CitizenAppTest {
  private static final String VISIT =
      "{\"visit_id\":\"v-1\",\"app_id\":\"id.batam.apekesah\",\"operator\":{\"code\":\"diskominfo-batam\",\"name\":\"Diskominfo"
          + " Batam\"},\"expires_at\":\"2026-11-22T04:00:00Z\",\"screen\":SCREEN}";
  private static final String SCREEN =
      "{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"lang\":\"id\",\"title\":\"TITLE\","
          + "\"satuwarga:state\":\"c2VhbGVk\",\"body\":[{\"type\":\"TextBlock\",\"text\":\"Halo\","
          + "\"wrap\":true}],\"actions\":[{\"type\":\"Action.Submit\",\"title\":\"Kirim\","
          + "\"data\":{\"action\":\"send\"}}]}";

  private final SessionKeeper keeper = SessionKeeper.inMemory();
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final TestClock clock = new TestClock();
  private CitizenServer server;
  private CitizenApp app;

  @BeforeEach
  void start() throws IOException {
    server = new CitizenServer();
    app = app();
  }

  private CitizenApp app() {
    return SatuWarga.at(server.url())
        .readTimeout(Duration.ofMinutes(1))
        .callTimeout(Duration.ofMinutes(2))
        .clock(clock)
        .log(log::add)
        .citizen(keeper, "Ponsel Siti");
  }

  @AfterEach
  void stop() throws IOException {
    app.close();
    server.close();
  }

  @Test
  void theWayInLeadsThroughTheBrowserAndBack() {
    String address = app.signIn();

    assertThat(address)
        .startsWith(server.url() + "/v1/sign-in?client_id=android&code_challenge=")
        .contains("&ui_locales=id");
    assertThat(app.isSignedIn()).isFalse();

    // the app was ended while the browser was open
    app.close();
    app = app();
    Profile me = app.finishSignIn(returned(address, "code=one-time-code-of-the-server")).execute();

    assertThat(me.name()).isEqualTo("Siti Rahmawati");
    assertThat(me.regionName()).contains("Belian, Kota Batam, Kepulauan Riau");
    JsonObject sent = body(0);
    assertThat(sent.get("code").getAsString()).isEqualTo("one-time-code-of-the-server");
    assertThat(sent.get("code_verifier").getAsString()).hasSize(64);
    assertThat(sent.get("device_name").getAsString()).isEqualTo("Ponsel Siti");
    assertThat(app.isSignedIn()).isTrue();
  }

  @Test
  void anAddressThatBelongsToNoSignInIsRejected() {
    String address = app.signIn();

    assertThatThrownBy(
            () -> app.finishSignIn("id.satuwarga.app:/signed-in?code=x&state=other").execute())
        .isInstanceOf(RefusedException.class)
        .hasMessage("sign-in-rejected");
    app.finishSignIn(returned(address, "code=one-time-code-of-the-server")).execute();
    assertThatThrownBy(
            () -> app.finishSignIn(returned(address, "code=one-time-code-of-the-server")).execute())
        .as("an address is good for once")
        .hasMessage("sign-in-rejected");
  }

  @Test
  void whoDoesNotWantToSignInIsToldSoKindly() {
    String address = app.signIn();

    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () -> app.finishSignIn(returned(address, "error=access_denied")).execute());

    assertThat(refused.code()).isEqualTo("sign-in-cancelled");
    assertThat(refused.citizenText()).isEqualTo("Anda tidak jadi masuk.");
  }

  @Test
  void aCodeWhoseAnswerWasLostIsNotUsedTwice() {
    String address = app.signIn();
    server.answersFirst(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));

    assertThatThrownBy(
            () -> app.finishSignIn(returned(address, "code=one-time-code-of-the-server")).execute())
        .isInstanceOf(UnavailableException.class);
    assertThat(server.seen).hasSize(1);
  }

  @Test
  void manyCallsRenewTheSessionOnceAndKeepWhatTheyGot() throws Exception {
    signedIn();
    clock.pass(Duration.ofMinutes(11));
    ExecutorService threads = Executors.newFixedThreadPool(16);
    List<Future<Profile>> all = new ArrayList<>();
    for (int at = 0; at < 32; at++) {
      all.add(threads.submit(() -> app.profile().execute()));
    }
    for (Future<Profile> one : all) {
      assertThat(one.get().name()).isEqualTo("Siti Rahmawati");
    }
    threads.shutdown();

    assertThat(server.refreshes).hasValue(1);
    assertThat(keeper.load().orElseThrow()).contains("r2-refresh-token").doesNotContain("\"a2\"");
  }

  @Test
  void aSessionOutlivesTheProgram() {
    signedIn();
    app.close();

    app = app();

    assertThat(app.profile().execute().name()).isEqualTo("Siti Rahmawati");
    assertThat(server.refreshes).hasValue(1);
  }

  @Test
  void aTokenTheServerDoesNotTakeAnyMoreIsRenewed() {
    signedIn();
    server.answersFirst(problem(401, "token-expired"));

    assertThat(app.profile().execute().name()).isEqualTo("Siti Rahmawati");
    assertThat(server.refreshes).hasValue(1);
  }

  @Test
  void aSessionThatWasEndedElsewhereIsForgotten() {
    signedIn();
    clock.pass(Duration.ofMinutes(11));
    server.ended = true;

    UnauthorisedException out =
        catchThrowableOfType(UnauthorisedException.class, () -> app.profile().execute());

    assertThat(out.code()).isEqualTo("session-ended");
    assertThat(app.isSignedIn()).isFalse();
    assertThatThrownBy(() -> app.profile().execute()).isInstanceOf(UnauthorisedException.class);
    assertThat(server.refreshes).hasValue(1);
  }

  @Test
  void aServerThatIsAwayIsNoEndOfTheSession() {
    signedIn();
    clock.pass(Duration.ofMinutes(11));
    server.answersFirst();
    try (CitizenApp elsewhere =
        SatuWarga.at("http://localhost:1").tries(1).citizen(keeper, "Ponsel Siti")) {
      assertThatThrownBy(() -> elsewhere.profile().execute())
          .isInstanceOf(UnavailableException.class);
    }
    assertThat(app.profile().execute().name()).isEqualTo("Siti Rahmawati");
  }

  @Test
  void whoSignsOutIsSignedOutAlsoWithoutTheServer() throws IOException {
    signedIn();
    server.close();

    assertThatThrownBy(() -> app.signOut().execute()).isInstanceOf(UnavailableException.class);

    assertThat(keeper.load()).isEmpty();
    assertThat(app.isSignedIn()).isFalse();
  }

  @Test
  void servicesAreFoundWithoutSigningIn() {
    assertThat(app.services().in("21.71").execute()).isEmpty();
    assertThat(server.seen.get(0).getHeader("Authorization")).isNull();
    assertThat(server.seen.get(0).getPath()).isEqualTo("/v1/services?region=21.71");
  }

  @Test
  void dataOfOtherServicesAreAskedForAgreedToAndAccountedFor() {
    signedIn();
    String opd = "\"opd\":{\"code\":\"samsat-kepri\",\"name\":\"Samsat Kepri\"}";
    String source = "id.batam.kependudukan/ktp";
    String granted =
        "{\"app_id\":\"id.kepri.kendaraan\","
            + opd
            + ",\"claims\":[\"name\"],\"uses\":[\""
            + source
            + "\"],\"granted_at\":\"2026-11-22T03:30:00Z\",\"until\":\"2027-11-22T03:30:00Z\"}";
    server.answersFirst(
        json(
            200,
            "{\"app_id\":\"id.kepri.kendaraan\",\"asked\":\"9f\","
                + opd
                + ",\"claims\":[{\"name\":\"name\",\"label\":\"Nama\",\"purpose\":\"Menyapa.\","
                + "\"required\":true}],\"uses\":[{\"source\":\""
                + source
                + "\",\"name\":\"Kependudukan\",\"fields\":[\"address\"],\"description\":\"Isi KTP.\","
                + "\"purpose\":\"Mencocokkan.\",\"legal_basis\":\"Perpres 62/2019\"}]}"),
        json(200, granted),
        json(
            200,
            "{\"items\":[{\"id\":\"1\",\"at\":\"2026-11-22T03:30:00Z\","
                + opd
                + ",\"claims\":[\"address\"],\"purpose\":\"Mencocokkan.\",\"basis\":\"legal_basis\","
                + "\"legal_basis\":\"Perpres 62/2019\",\"source\":\""
                + source
                + "\",\"source_name\":\"Kependudukan\"}]}"));

    Consent asked = app.services().consent("id.kepri.kendaraan").execute();
    AskedClaim use = asked.asks().get(1);
    assertThatThrownBy(() -> asked.grant(List.of("nik"))).hasMessage("not asked for: [nik]");
    Consent consent = asked.grant(List.of("name", use.name())).execute();
    AccessEntry look = app.accessLog().execute().items().get(0);

    assertThat(use.name()).isEqualTo(source);
    assertThat(use.label()).isEqualTo("Isi KTP.");
    assertThat(use.fields()).containsExactly("address");
    assertThat(use.holder()).contains("Kependudukan");
    assertThat(use.legalBasis()).contains("Perpres 62/2019");
    assertThat(asked.asks().get(0).fields()).isEmpty();
    assertThat(asked.asks().get(0).holder()).isEmpty();
    assertThat(body(2))
        .isEqualTo(
            JsonParser.parseString(
                "{\"asked\":\"9f\",\"claims\":[\"name\"],\"uses\":[\"" + source + "\"]}"));
    assertThat(asked.until()).isEmpty();
    assertThat(consent.claims()).containsExactly("name");
    assertThat(consent.uses()).containsExactly(source);
    assertThat(consent.until()).contains(Instant.parse("2027-11-22T03:30:00Z"));
    assertThat(look.source()).contains(source);
    assertThat(look.sourceName()).contains("Kependudukan");
    assertThat(look.legalBasis()).contains("Perpres 62/2019");
  }

  @Test
  void aPressCarriesWhatTheScreenCarriedAndIsTheSamePressEachTime() {
    signedIn();
    server.answersFirst(
        json(201, VISIT.replace("SCREEN", SCREEN.replace("TITLE", "Apekesah"))),
        problem(504, "outcome-unknown"),
        json(200, "{\"screen\":" + SCREEN.replace("TITLE", "Terima kasih") + "}"));

    OpenVisit visit =
        app.services().openRoute("satuwarga://apps/id.batam.apekesah/complaints/42").execute();
    ApiCall<OpenVisit> act =
        visit.act(
            Action.named("send")
                .input("title", "Jalan <berlubang>")
                .input("depth", new BigDecimal("12.5"))
                .input("urgent", true)
                .input(
                    "place", Place.in("21.71.10.1004").street("Jl. Merdeka").position(1.1, 104.0))
                .choices("kinds", List.of("a", "b"))
                .files("photo", List.of("u-1"))
                .files("papers", List.of("u-2", "u-3"))
                .data("id", "42"));

    assertThat(act.execute().screen().title()).isEqualTo("Terima kasih");
    assertThat(body(1).get("page").getAsString()).isEqualTo("/complaints/42");
    assertThat(body(2)).isEqualTo(body(3));
    JsonObject sent = body(2);
    String id = sent.remove("id").getAsString();
    assertThat(id).matches("[0-9a-f-]{36}").doesNotStartWith("00000000");
    assertThat(sent)
        .isEqualTo(
            JsonParser.parseString(
                "{\"name\":\"send\",\"data\":{\"id\":\"42\"},\"inputs\":{\"title\":\"Jalan"
                    + " <berlubang>\","
                    + "\"depth\":12.5,\"urgent\":true,\"place\":{\"region\":\"21.71.10.1004\",\"street\":\"Jl."
                    + " Merdeka\",\"latitude\":1.1,\"longitude\":104.0},"
                    + "\"kinds\":[\"a\",\"b\"],\"photo\":{\"upload_id\":\"u-1\"},"
                    + "\"papers\":[{\"upload_id\":\"u-2\"},{\"upload_id\":\"u-3\"}]},"
                    + "\"state\":\"c2VhbGVk\"}"));
  }

  @Test
  void aScreenThisAppCannotShowIsAFaultOfTheService() {
    signedIn();
    server.answersFirst(json(201, VISIT.replace("SCREEN", "{\"type\":\"Poster\"}")));

    UnavailableException failed =
        catchThrowableOfType(
            UnavailableException.class, () -> app.services().open("id.batam.apekesah").execute());

    assertThat(failed.code()).isEqualTo("service-answer-invalid");
  }

  @Test
  void whatACitizenMayNotDoIsNoEndOfTheSession() {
    signedIn();
    server.answersFirst(problem(403, "consent-required"), problem(403, "not-allowed"));

    assertThatThrownBy(() -> app.services().open("id.batam.apekesah").execute())
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> app.inbox().markRead("n-1").execute())
        .isInstanceOf(RefusedException.class);
    assertThat(app.isSignedIn()).isTrue();
  }

  @Test
  void manyNoticesArePutAwayAHundredAtATime() {
    signedIn();
    List<String> ids = IntStream.range(0, 101).mapToObj(n -> "n-" + n).collect(Collectors.toList());
    String done =
        ids.subList(0, 100).stream()
            .map(id -> "{\"notice_id\":\"" + id + "\",\"result\":\"done\"}")
            .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    String missing = "{\"items\":[{\"notice_id\":\"n-100\",\"result\":\"not-found\"}]}";
    server.answersFirst(json(200, done), json(200, missing));

    assertThat(app.inbox().archive(ids).execute()).containsExactly("n-100");

    assertThat(server.seen.get(1).getPath()).isEqualTo("/v1/inbox/acts");
    assertThat(body(2).toString()).isEqualTo("{\"act\":\"archive\",\"notice_ids\":[\"n-100\"]}");
  }

  @Test
  void wordsAreLookedFor() {
    signedIn();
    server.answersFirst(json(200, "{\"items\":[]}"));

    assertThat(app.inbox().search("banjir batam").execute()).isEmpty();

    assertThat(server.seen.get(1).getPath()).isEqualTo("/v1/inbox?q=banjir%20batam");
  }

  @Test
  void aFileThatMayHaveArrivedIsNotSentAgain() {
    signedIn();
    server.answersFirst(
        json(201, VISIT.replace("SCREEN", SCREEN.replace("TITLE", "Apekesah"))),
        new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
    OpenVisit visit = app.services().open("id.batam.apekesah").execute();

    assertThatThrownBy(() -> visit.upload("jalan.jpg", "image/jpeg", new byte[] {1}).execute())
        .isInstanceOf(UnavailableException.class);

    assertThat(server.seen.get(2).getPath()).isEqualTo("/v1/uploads?name=jalan.jpg");
    assertThat(server.seen.get(2).getHeader("Content-Type")).isEqualTo("image/jpeg");
    assertThat(server.seen).hasSize(3);
  }

  @Test
  void aDeviceIsRegisteredListedAndForgotten() {
    signedIn();
    String device =
        "{\"device_id\":\"0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e0a\",\"fingerprint\":\"5f2b8a1c9d3e4f60\","
            + "\"name\":\"Ponsel Siti\",\"registered_at\":\"2026-11-22T03:30:00Z\","
            + "\"seen_at\":\"2026-11-22T03:30:04Z\",\"current\":true}";
    server.answersFirst(
        problem(503, "server-busy"),
        json(200, device),
        json(200, "{\"items\":[" + device + "]}"),
        new MockResponse().setResponseCode(204));

    Device registered = app.registerDevice("fictitious-token-of-a-phone").execute();
    Device listed = app.devices().execute().get(0);
    listed.forget().execute();

    assertThat(body(2).get("token").getAsString()).isEqualTo("fictitious-token-of-a-phone");
    assertThat(body(2).get("name").getAsString()).isEqualTo("Ponsel Siti");
    assertThat(registered.fingerprint()).isEqualTo("5f2b8a1c9d3e4f60");
    assertThat(listed.isCurrent()).isTrue();
    assertThat(server.seen.get(4).getMethod()).isEqualTo("DELETE");
    assertThat(server.seen.get(4).getPath()).isEqualTo("/v1/devices/" + registered.id());
    assertThat(String.join("\n", log)).doesNotContain("fictitious-token");
  }

  @Test
  void theLogHoldsNoTokenAndNothingOfTheCitizen() {
    signedIn();
    app.profile().execute();

    assertThat(String.join("\n", log))
        .contains("POST /v1/session 201", "GET /v1/me 200")
        .doesNotContain("a1", "refresh-token", "one-time-code", "Siti", "9901", "challenge");
  }

  @Test
  void territoriesComePageByPageAlsoForWhoIsNotSignedIn() {
    server.answersFirst(
        OpdServer.json(
            200,
            "{\"items\":[{\"code\":\"21.71\",\"name\":\"Kota Batam\"}],\"next_cursor\":\"n\"}"),
        OpdServer.json(200, "{\"items\":[{\"code\":\"21.01\",\"name\":\"Bintan\"}]}"));

    assertThat(app.territories("21").execute())
        .containsExactly(entry("21.71", "Kota Batam"), entry("21.01", "Bintan"));
    assertThat(server.seen.get(0).getPath())
        .isEqualTo("/v1/regions?level=regency&parent=21&limit=100");
    assertThat(server.seen.get(1).getPath()).endsWith("&cursor=n");
  }

  @Test
  void aWishCountsForOneKindOfOneSender() {
    signedIn();
    String wishes =
        "{\"senders\":[{\"opd\":{\"code\":\"diskominfo-batam\",\"name\":\"Diskominfo Batam\"},"
            + "\"kinds\":[{\"category\":\"event\",\"push\":true,\"inbox\":true,"
            + "\"fixed\":[\"inbox\"]}]}]}";
    server.answersFirst(OpdServer.json(200, wishes), OpdServer.json(200, wishes));

    NoticePreference events = app.noticePreferences().execute().get(0);
    assertThat(events.choose(false, true).execute()).hasSize(1);

    assertThat(events.senderName()).isEqualTo("Diskominfo Batam");
    assertThat(events.isInboxFixed()).isTrue();
    assertThat(events.isPhoneFixed()).isFalse();
    assertThat(body(2).get("senders").toString())
        .isEqualTo(
            "[{\"opd\":\"diskominfo-batam\",\"category\":\"event\",\"push\":false,\"inbox\":true}]");
  }

  @Test
  void httpIsForPrivateNetworksOnlyAndOnlyWhenItIsAskedFor() {
    SatuWarga.onPrivateNetwork("http://10.0.2.2:8080").citizen(keeper, "Ponsel").close();
    SatuWarga.onPrivateNetwork("http://192.168.1.7:8080/").citizen(keeper, "Ponsel").close();

    assertThatThrownBy(() -> SatuWarga.at("http://10.0.2.2:8080"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SatuWarga.onPrivateNetwork("http://203.0.113.9:8080"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void signedIn() {
    String address = app.signIn();
    app.finishSignIn(returned(address, "code=one-time-code-of-the-server")).execute();
  }

  private static String returned(String address, String outcome) {
    return "id.satuwarga.app:/signed-in?"
        + outcome
        + "&state="
        + address.replaceAll(".*&state=([^&]+).*", "$1");
  }

  private JsonObject body(int request) {
    return JsonParser.parseString(server.seen.get(request).getBody().clone().readUtf8())
        .getAsJsonObject();
  }
}
