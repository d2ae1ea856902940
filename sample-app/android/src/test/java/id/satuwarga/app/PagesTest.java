package id.satuwarga.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.TimePickerDialog;
import android.content.DialogInterface;
import id.satuwarga.sdk.miniapp.Language;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowDialog;
import org.robolectric.shadows.ShadowLooper;

/** The app's own pages, as a citizen who is signed in sees them. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApplication.class)
public class PagesTest {
  static final String INBOX =
      """
      {"items":[{"notice_id":"0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e09","subject":"Pengaduan dijawab",
        "sender":"Diskominfo Batam","route":"satuwarga://apps/id.batam.apekesah/complaints/42",
        "received_at":"2026-11-22T03:30:04Z","read":false,"seq":7},
       {"notice_id":"0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e08","subject":"Jadwal imunisasi",
        "sender":"Dinas Kesehatan","received_at":"2026-11-21T03:30:04Z","read":true,"seq":6}]}""";
  static final String LOG =
      """
      {"items":[{"at":"2026-11-22T03:00:00Z","opd":{"code":"diskominfo-batam","name":"Diskominfo Batam"},
        "app_id":"id.batam.apekesah","app_name":"Apekesah","claims":["name","phone"],
        "purpose":"Menjawab pengaduan","basis":"consent"}]}""";
  static final String CONSENTS =
      """
      {"items":[{"app_id":"id.batam.apekesah","name":"Apekesah","opd":{"code":"diskominfo-batam",
        "name":"Diskominfo Batam"},"claims":["name"],"uses":[],"granted_at":"2026-11-20T03:00:00Z",
        "until":"2027-11-20T03:00:00Z"}]}""";
  static final String WISHES =
      """
      {"quiet_hours":{"from":"21:00","until":"06:00","chosen":false},
       "others":{"push":true,"inbox":true},"senders":[{"opd":{"code":"diskominfo-batam",
       "name":"Diskominfo Batam"},"push":true,"inbox":true,"kinds":[
        {"category":"emergency","push":true,"inbox":true,"fixed":["push","inbox"]},
        {"category":"event","push":%s,"inbox":true,"fixed":[]}]}]}""";

  private TestApplication app;
  private MainActivity activity;
  private Eyes eyes;

  @Before
  public void start() {
    app = (TestApplication) RuntimeEnvironment.getApplication();
    app.server
        .answer("GET /v1/services", SignInTest.SERVICES)
        .answer("GET /v1/inbox", INBOX)
        .answer("GET /v1/access-log", LOG)
        .answer("GET /v1/consents", CONSENTS)
        .answer("GET /v1/me/notice-preferences", WISHES.formatted("true"))
        .answer("PATCH /v1/me/notice-preferences", WISHES.formatted("false"));
    app.signedIn();
    open();
  }

  @Test
  public void theInboxIsFilteredByWhatIsUnreadAndWhoSent() {
    eyes.press("Kotak masuk").see("Pengaduan dijawab").see("Jadwal imunisasi");

    eyes.press("Belum dibaca");
    assertThat(eyes.texts()).contains("Pengaduan dijawab").doesNotContain("Jadwal imunisasi");

    eyes.press("Semua").press("Dinas Kesehatan");
    assertThat(eyes.texts()).contains("Jadwal imunisasi").doesNotContain("Pengaduan dijawab");
  }

  @Test
  public void aNoticeIsReadAndLeadsToItsPage() {
    String path = "/v1/inbox/0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e09";
    app.server
        .answer(
            "GET " + path,
            """
            {"notice_id":"0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e09","subject":"Pengaduan dijawab",
             "sender":"Diskominfo Batam","route":"satuwarga://apps/id.batam.apekesah/complaints/42",
             "received_at":"2026-11-22T03:30:04Z","read":false,"seq":7,"body":"Tim berangkat."}""")
        .answer("PUT " + path + "/read", 204, "");

    eyes.press("Kotak masuk").press("Pengaduan dijawab").see("Tim berangkat.");
    Eyes.until(() -> app.server.count("PUT " + path) == 1, "read");
    eyes.press("Buka di layanan");

    assertThat(Shadows.shadowOf(activity).getNextStartedActivity().getDataString())
        .isEqualTo("satuwarga://apps/id.batam.apekesah/complaints/42");
  }

  @Test
  public void whoLookedIsListedWithWhatForAndWhatWasAgreedTo() {
    eyes.press("Data saya")
        .see("melihat nama, nomor telepon")
        .see("Untuk: Menjawab pengaduan")
        .see("dengan persetujuan Anda")
        .see("Boleh melihat: nama");
  }

  @Test
  public void aWishCountsAtOnceAndWhatIsFixedCannotBeTurned() {
    eyes.press("Profil").press("Pengaturan pemberitahuan").see("Acara");

    eyes.press("Layar ponsel, Acara, Diskominfo Batam");

    Eyes.until(() -> app.server.count("PATCH /v1/me/notice-preferences") == 1, "the wish");
    eyes.see("Layar ponsel (tetap)");
  }

  @Test
  public void quietHoursAreChosenByTheClockAndCountAtOnce() {
    app.server.answer(
        "PATCH /v1/me/notice-preferences", WISHES.formatted("true").replace("21:00", "22:30"));
    eyes.press("Profil").press("Pengaturan pemberitahuan").see("Menurut WIB");

    eyes.press("Dari pukul 21.00");
    TimePickerDialog clock = (TimePickerDialog) ShadowDialog.getLatestDialog();
    clock.updateTime(22, 30);
    clock.getButton(DialogInterface.BUTTON_POSITIVE).performClick();

    eyes.see("Dari pukul 22.30").see("Sampai pukul 06.00");
    assertThat(app.server.asked)
        .anyMatch(it -> it.contains("{\"quiet_hours\":{\"from\":\"22:30\",\"until\":\"06:00\"}}"));
  }

  @Test
  public void anotherLanguageSpeaksEverywhere() {
    app.server.answer("PATCH /v1/me", PretendServer.SITI);
    eyes.press("Profil").press("English");
    ShadowLooper.idleMainLooper();

    assertThat(app.parts().choices().language()).isEqualTo(Language.ENGLISH);
    Eyes.until(() -> app.server.count("PATCH /v1/me ") == 1, "the server is told");
    open();
    eyes.see("Hello, Siti Rahmawati").see("Complaints").press("My data").see("Who looked");
  }

  private void open() {
    activity = Robolectric.buildActivity(MainActivity.class).setup().get();
    eyes = Eyes.on(activity);
    ShadowLooper.idleMainLooper();
  }
}
