package id.satuwarga.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Screen;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;

/** A service from afar: consent, a press, and what goes wrong on the way. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApplication.class)
public class ServiceTest {
  static final String ASKED =
      """
      {"app_id":"id.batam.apekesah","asked":"a1","opd":{"code":"diskominfo-batam",
       "name":"Diskominfo Batam"},"claims":[{"name":"name","label":"nama",
       "purpose":"Agar petugas tahu.","required":true,"preview":"Siti Rahmawati"}],"uses":[]}""";
  private static final String GRANTED =
      """
      {"app_id":"id.batam.apekesah","opd":{"code":"diskominfo-batam","name":"Diskominfo Batam"},
       "claims":["name"],"uses":[],"granted_at":"2026-11-22T03:00:00Z","until":"2027-11-22T03:00:00Z"}""";
  private static final String FORM =
      Screen.titled("Buat pengaduan")
          .at("/complaints/new")
          .input(Input.text("title", "Judul").required())
          .submit("send", "Kirim pengaduan")
          .json();
  private static final String SENT =
      Screen.titled("Pengaduan diterima").at("/complaints/1").text("Terima kasih.").json();
  private static final String ACTIONS =
      "POST /v1/visits/0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e06/actions";

  private TestApplication app;

  @Before
  public void start() {
    app = (TestApplication) RuntimeEnvironment.getApplication();
    app.server
        .answer("GET /v1/services", SignInTest.SERVICES)
        .answer("POST /v1/visits", visit(FORM));
    app.server.answer(ACTIONS, "{\"screen\":" + SENT + "}");
    app.signedIn();
  }

  @Test
  public void aComplaintIsFiledInAtMostSixTapsAfterSigningIn() {
    AtomicInteger asked = new AtomicInteger();
    app.server
        .answer("GET /v1/services/id.batam.apekesah/consent", ASKED)
        .answer("PUT /v1/consents/id.batam.apekesah", GRANTED)
        .answer(
            "POST /v1/visits",
            body ->
                asked.getAndIncrement() == 0
                    ? new PretendServer.Reply(403, PretendServer.problem(403, "consent-required"))
                    : new PretendServer.Reply(200, visit(FORM)));
    MainActivity main = Robolectric.buildActivity(MainActivity.class).setup().get();
    int taps = 0;

    Eyes.on(main).press("Apekesah");
    taps++;
    Intent opened = Shadows.shadowOf(main).getNextStartedActivity();
    Eyes eyes = Eyes.on(Robolectric.buildActivity(ServiceActivity.class, opened).setup().get());
    eyes.see("Apekesah meminta data Anda").see("Siti Rahmawati").press("Setuju dan lanjutkan");
    taps++;
    eyes.type("Judul", "Jalan berlubang");
    taps++;
    eyes.press("Kirim pengaduan").see("Pengaduan diterima");
    taps++;

    assertThat(taps).isLessThanOrEqualTo(6);
    assertThat(app.server.asked).anyMatch(it -> it.contains("Jalan berlubang"));
  }

  @Test
  public void aPressThatGotNoAnswerIsSentAgainUnderItsId() {
    Eyes eyes = open("satuwarga://apps/id.batam.apekesah/complaints/new");
    eyes.type("Judul", "Jalan berlubang");
    app.server.answer(ACTIONS, 504, PretendServer.problem(504, "outcome-unknown"));
    eyes.press("Kirim pengaduan").see("Coba lagi");
    app.server.answer(ACTIONS, "{\"screen\":" + SENT + "}");

    eyes.press("Coba lagi").see("Pengaduan diterima");

    assertThat(ids()).hasSize(1);
  }

  @Test
  public void withoutANetworkWhatWasTypedStaysAndIsSentLater() {
    Eyes eyes = open("satuwarga://apps/id.batam.apekesah/complaints/new");
    eyes.type("Judul", "Jalan berlubang");
    app.server.goOffline();
    eyes.press("Kirim pengaduan").see("Coba lagi");
    app.server.comeBack();

    eyes.press("Coba lagi").see("Pengaduan diterima");
    assertThat(app.server.asked).anyMatch(it -> it.contains("Jalan berlubang"));
  }

  @Test
  public void aTokenThatRanOutInTheMiddleIsRenewedUnseen() {
    Eyes eyes = open("satuwarga://apps/id.batam.apekesah/complaints/new");
    eyes.type("Judul", "Jalan berlubang");
    AtomicInteger tries = new AtomicInteger();
    app.server.answer(
        ACTIONS,
        body ->
            tries.getAndIncrement() == 0
                ? new PretendServer.Reply(401, PretendServer.problem(401, "token-expired"))
                : new PretendServer.Reply(200, "{\"screen\":" + SENT + "}"));

    eyes.press("Kirim pengaduan").see("Pengaduan diterima");

    assertThat(app.server.count("POST /v1/session/refresh")).isEqualTo(1);
  }

  @Test
  public void aSessionThatEndedAsksToSignInAgain() {
    app.server
        .refuse("POST /v1/visits", 401, "token-expired")
        .refuse("POST /v1/session/refresh", 401, "session-ended");

    Eyes eyes = open("satuwarga://apps/id.batam.apekesah/");

    eyes.see("Silakan masuk dahulu");
    assertThat(app.parts().session().isSignedIn()).isFalse();
  }

  @Test
  public void whatWasTypedIsThereAfterTheProcessEndedAndIsSentInTheSameVisit() {
    ActivityController<ServiceActivity> first =
        start("satuwarga://apps/id.batam.apekesah/complaints/new");
    Eyes.on(first.get()).type("Judul", "Jalan berlubang");
    long opened = app.server.count("POST /v1/visits ");

    Eyes eyes = Eyes.on(again(first).get()).see("Jalan berlubang");
    assertThat(app.server.count("POST /v1/visits ")).isEqualTo(opened);
    eyes.press("Kirim pengaduan").see("Pengaduan diterima");

    assertThat(app.server.asked).anyMatch(it -> it.contains("Jalan berlubang"));
  }

  @Test
  public void aPressThatWasUnderWayWhenTheProcessEndedIsSentUnderItsId() {
    ActivityController<ServiceActivity> first =
        start("satuwarga://apps/id.batam.apekesah/complaints/new");
    Eyes eyes = Eyes.on(first.get()).type("Judul", "Jalan berlubang");
    app.server.answer(ACTIONS, 504, PretendServer.problem(504, "outcome-unknown"));
    eyes.press("Kirim pengaduan").see("Coba lagi");
    app.server.answer(ACTIONS, "{\"screen\":" + SENT + "}");

    Eyes.on(again(first).get()).see("Pengaduan diterima");

    assertThat(ids()).hasSize(1);
  }

  @Test
  public void aVisitThatEndedIsOpenedAnewWithWhatWasTyped() {
    Eyes eyes = open("satuwarga://apps/id.batam.apekesah/complaints/new");
    eyes.type("Judul", "Jalan berlubang");
    app.server.refuse(ACTIONS, 409, "visit-ended");

    eyes.press("Kirim pengaduan").see("Periksa, lalu kirim lagi").see("Jalan berlubang");

    app.server.answer(ACTIONS, "{\"screen\":" + SENT + "}");
    eyes.press("Kirim pengaduan").see("Pengaduan diterima");
  }

  @Test
  public void withoutANetworkThePageOfLastTimeIsShownAndGivesWayWithWhatWasTyped() {
    open("satuwarga://apps/id.batam.apekesah/complaints/new").see("Buat pengaduan");
    String copy = "screen/id.batam.apekesah/complaints/new";
    Eyes.until(() -> app.vault().recall(copy).isPresent(), "the copy");
    app.server.goOffline();
    Eyes eyes = open("satuwarga://apps/id.batam.apekesah/complaints/new").see("Tanpa jaringan.");
    eyes.type("Judul", "Jalan berlubang").press("Kirim pengaduan").see("Belum berhasil");
    app.server.comeBack();

    eyes.press("Coba lagi").see("Periksa, lalu kirim lagi").see("Jalan berlubang");
    eyes.press("Kirim pengaduan").see("Pengaduan diterima");
  }

  @Test
  public void thePageComesBackAfterTheProcessEnded() {
    ActivityController<ServiceActivity> first = start("satuwarga://apps/id.batam.apekesah/");
    Eyes.on(first.get()).see("Buat pengaduan");

    Eyes eyes = Eyes.on(again(first).get());

    eyes.see("Buat pengaduan").press("Kirim pengaduan");
  }

  @Test
  public void aLinkThatLeadsNowhereIsToldSo() {
    open("satuwarga://apps/..//x").see("Tautan ini tidak menuju layanan");
  }

  /** The phone ended the app and makes the activity anew. */
  private ActivityController<ServiceActivity> again(ActivityController<ServiceActivity> before) {
    Bundle saved = new Bundle();
    before.saveInstanceState(saved).pause().stop().destroy();
    app.startAnew();
    return Robolectric.buildActivity(
            ServiceActivity.class, intent("satuwarga://apps/id.batam.apekesah/"))
        .setup(saved);
  }

  /** Ids of the presses that were sent. */
  private Set<String> ids() {
    return app.server.asked.stream()
        .filter(it -> it.startsWith(ACTIONS))
        .map(it -> it.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"))
        .collect(Collectors.toSet());
  }

  private Eyes open(String address) {
    return Eyes.on(start(address).get());
  }

  private ActivityController<ServiceActivity> start(String address) {
    return Robolectric.buildActivity(ServiceActivity.class, intent(address)).setup();
  }

  private Intent intent(String address) {
    return new Intent(Intent.ACTION_VIEW, Uri.parse(address), app, ServiceActivity.class);
  }

  static String visit(String screen) {
    return """
        {"visit_id":"0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e06","app_id":"id.batam.apekesah",
         "operator":{"code":"diskominfo-batam","name":"Diskominfo Batam"},
         "expires_at":"2026-11-22T04:00:00Z","screen":%s}"""
        .formatted(screen);
  }
}
