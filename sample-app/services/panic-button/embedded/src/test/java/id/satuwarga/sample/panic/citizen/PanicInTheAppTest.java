package id.satuwarga.sample.panic.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Intent;
import android.net.ConnectivityManager;
import android.net.Uri;
import id.satuwarga.sdk.android.Looking;
import id.satuwarga.sdk.android.MiniAppActivity;
import id.satuwarga.sdk.android.Reconnection;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;

/** The panic button embedded in a citizen app: as it is pressed, and as it is pressed offline. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class)
public class PanicInTheAppTest {
  private ActivityController<MiniAppActivity> activity;
  private TestApp app;

  @Before
  public void open() {
    app = (TestApp) RuntimeEnvironment.getApplication();
    activity =
        Robolectric.buildActivity(
                MiniAppActivity.class,
                new Intent(app, MiniAppActivity.class)
                    .setData(Uri.parse("satuwarga://apps/id.polri.panic")))
            .setup();
    waitFor("MINTA TOLONG");
  }

  @Test
  public void aPressAndItsConfirmationTurnTheSirenOn() {
    press("Sertakan posisi perangkat");
    press("MINTA TOLONG");
    waitFor("Kirim panggilan darurat?");
    assertThat(app.police.received()).isEmpty();

    press("Ya, kirim sekarang");

    waitFor("Sirene menyala");
    Press received = app.police.received().get(0);
    assertThat(received.caller().name()).isEqualTo("Siti Rahmawati");
    assertThat(received.place().region()).isEqualTo("21.71");
    assertThat(received.place().latitude()).hasValue(1.11842);
  }

  @Test
  public void theCallerSeesTheOfficerAcceptAndTakesAFalseAlarmBack() {
    called();
    waitFor("Sirene menyala");
    app.police.accept();

    press("Perbarui");
    waitFor("Diterima petugas");

    press("Batalkan: alarm palsu");
    waitFor("Alarm palsu");
  }

  @Test
  public void withoutAConnectionThePressIsKeptAndSentOnReconnection() throws Exception {
    app.police.cutOff();
    called();
    waitFor("Belum terkirim");
    assertThat(app.police.received()).isEmpty();

    app.police.reconnect();
    try (Reconnection watching = Reconnection.watch(app, app.presses::send)) {
      assertThat(watching).isNotNull();
      ConnectivityManager connectivity = app.getSystemService(ConnectivityManager.class);
      Shadows.shadowOf(connectivity)
          .getNetworkCallbacks()
          .forEach(callback -> callback.onAvailable(connectivity.getActiveNetwork()));
      Looking.until(() -> !app.police.received().isEmpty(), "the call");
    }

    press("Perbarui");
    waitFor("Sirene menyala");
    assertThat(app.police.received()).hasSize(1);
  }

  @Test
  public void whatIsKeptCanBeTakenBack() throws Exception {
    app.police.cutOff();
    called();
    waitFor("Belum terkirim");

    press("Jangan kirim lagi");
    waitFor("Panggilan tadi tidak dikirim lagi; polisi tidak menerimanya.");
    app.police.reconnect();

    assertThat(app.presses.send()).isTrue();
    assertThat(app.police.received()).isEmpty();
  }

  private void called() {
    press("MINTA TOLONG");
    waitFor("Ya, kirim sekarang");
    press("Ya, kirim sekarang");
  }

  private void press(String words) {
    Looking.press(activity.get(), words);
  }

  private void waitFor(String words) {
    Looking.waitFor(activity.get(), words);
  }
}
