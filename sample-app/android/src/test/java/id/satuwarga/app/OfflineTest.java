package id.satuwarga.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import android.net.ConnectivityManager;
import id.satuwarga.sdk.android.Vault;
import java.time.Duration;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.annotation.Config;

/**
 * The app's pages while the network is away, after the phone had ended the app, and when it is
 * back.
 */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApplication.class)
public class OfflineTest {
  private static final String NOTICE_ID = "0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e09";
  private static final String NOTICE = "/v1/inbox/" + NOTICE_ID;

  private TestApplication app;

  @Before
  public void start() {
    app = (TestApplication) RuntimeEnvironment.getApplication();
    app.server
        .answer("GET /v1/services", SignInTest.SERVICES)
        .answer("GET /v1/inbox", PagesTest.INBOX)
        .answer(
            "GET " + NOTICE,
            """
            {"notice_id":"0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e09","subject":"Pengaduan dijawab",
             "sender":"Diskominfo Batam","received_at":"2026-11-22T03:30:04Z","read":false,
             "seq":7,"body":"Tim berangkat."}""")
        .answer("PUT " + NOTICE + "/read", 204, "");
    app.signedIn();
    open().see("Apekesah").press("Kotak masuk").press("Pengaduan dijawab").see("Tim berangkat.");
    Eyes.until(this::isKeptAsRead, "the copy, written for the last time");
  }

  @Test
  public void homeAndInboxAreShownWithTheirAgeAndLiveWhenTheNetworkIsBack() {
    app.server.goOffline();
    app.startAnew();

    Eyes eyes = open().see("Halo, Siti Rahmawati").see("Apekesah").see("Tanpa jaringan.");
    eyes.press("Kotak masuk").see("Tanpa jaringan.").see("Jadwal imunisasi");
    assertThat(eyes.texts()).doesNotContain("Belum berhasil");

    app.server.comeBack();
    app.server.answer(
        "GET /v1/inbox", PagesTest.INBOX.replace("Jadwal imunisasi", "Jadwal posyandu"));
    networkIsBack();

    eyes.see("Jadwal posyandu").seeNo("Tanpa jaringan");
  }

  @Test
  public void aNoticeThatWasReadIsReadAgain() {
    app.server.goOffline();
    app.startAnew();

    Eyes eyes = open().press("Kotak masuk").press("Pengaduan dijawab").see("Tim berangkat.");

    eyes.see("Tanpa jaringan.");
  }

  @Test
  public void theAgeIsSaidInWords() {
    app.server.goOffline();
    app.startAnew();
    app.later(Duration.ofHours(3));

    open().see("Ini keadaan 3 jam yang lalu.");
  }

  @Test
  public void whatWasNeverThereIsTroubleAndNoCopy() {
    app.server.goOffline();
    app.startAnew();
    Vault vault = app.vault();
    vault.forget("inbox");

    Eyes eyes = open().press("Kotak masuk").see("Belum berhasil");
    app.rests();

    assertThat(eyes.texts()).noneMatch(it -> it.startsWith("Tanpa jaringan"));
  }

  @Test
  public void whoSignsOutLeavesNoCopyBehind() {
    app.parts().session().signOut();
    Eyes.until(() -> !app.parts().session().isWorking(), "signed out");
    app.rests();

    assertThat(app.vault().recall("inbox")).isEmpty();
    assertThat(app.vault().recall("me")).isEmpty();
    app.server.goOffline();
    app.startAnew();
    assertThat(open().texts()).noneMatch(it -> it.contains("Siti"));
  }

  private Eyes open() {
    return Eyes.on(Robolectric.buildActivity(MainActivity.class).setup().get());
  }

  /** The notice's copy is kept before the inbox' own, in which it is marked as read. */
  private boolean isKeptAsRead() {
    return app.vault()
        .recall("inbox")
        .filter(copy -> copy.contains("\"read\":[\"" + NOTICE_ID + "\"]"))
        .isPresent();
  }

  private void networkIsBack() {
    ConnectivityManager network =
        (ConnectivityManager) app.getSystemService(Context.CONNECTIVITY_SERVICE);
    Shadows.shadowOf(network)
        .getNetworkCallbacks()
        .forEach(it -> it.onAvailable(network.getActiveNetwork()));
  }
}
