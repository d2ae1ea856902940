package id.satuwarga.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.net.ConnectivityManager;
import id.satuwarga.sdk.miniapp.Fact;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Tone;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.annotation.Config;

/** The panic button on board, whose way to the police is the gateway. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApplication.class)
public class EmergencyTest {
  private static final String ACTIONS =
      "POST /v1/visits/0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e06/actions";
  private static final String FIRST =
      Screen.titled("Panggil polisi")
          .at("/")
          .input(Input.location("place", "Di mana Anda?").downToRegency().value(Place.in("21.71")))
          .submit("press", "MINTA TOLONG")
          .json();
  private static final String SECOND =
      Screen.titled("Kirim panggilan darurat?")
          .at("/")
          .state("spot")
          .submit("confirm", "Ya, kirim sekarang")
          .json();
  private static final String RAISED =
      Screen.titled("Alarm PB-000042")
          .at("/alarms/42")
          .alert(Tone.ATTENTION, "Sirene menyala", "Sirene menyala di kantor polisi.")
          .facts(
              Fact.of("Ditekan", "Minggu, 22 November 2026 pukul 10.30 WIB"),
              Fact.of("Tempat", "Kota Batam (1.11842, 104.04851)"))
          .submit("cancel", "Batalkan: alarm palsu")
          .json();

  private TestApplication app;
  private Eyes eyes;

  @Before
  public void start() {
    app = (TestApplication) RuntimeEnvironment.getApplication();
    app.server
        .answer("GET /v1/regions", "{\"items\":[{\"code\":\"21.71\",\"name\":\"Kota Batam\"}]}")
        .answer("POST /v1/visits", visit(FIRST))
        .answer(
            ACTIONS,
            body ->
                new PretendServer.Reply(
                    200, "{\"screen\":" + (body.contains("confirm") ? RAISED : SECOND) + "}"));
    app.signedIn();
    eyes =
        Eyes.on(
            Robolectric.buildActivity(
                    EmbeddedActivity.class,
                    EmbeddedActivity.embedding(app, "satuwarga://apps/id.polri.panic/"))
                .setup()
                .get());
    eyes.see("MINTA TOLONG");
  }

  @Test
  public void aPressReachesThePoliceThroughTheGateway() {
    eyes.press("MINTA TOLONG").press("Ya, kirim sekarang").see("Sirene menyala");

    eyes.see("Alarm PB-000042").see("22 November 2026 pukul 10.30 WIB").see("1.11842, 104.04851");
    assertThat(app.server.asked).anyMatch(it -> it.contains("confirm") && it.contains("spot"));
  }

  @Test
  public void withoutANetworkThePressWaitsAndIsSentWhenThereIsOne() {
    app.server.goOffline();
    eyes.press("MINTA TOLONG").press("Ya, kirim sekarang").see("Belum terkirim");
    assertThat(app.vault().find("presses")).isPresent();

    app.server.comeBack();
    ConnectivityManager connectivity = app.getSystemService(ConnectivityManager.class);
    Shadows.shadowOf(connectivity)
        .getNetworkCallbacks()
        .forEach(it -> it.onAvailable(connectivity.getActiveNetwork()));
    Eyes.until(() -> app.server.asked.stream().anyMatch(it -> it.contains("confirm")), "the call");

    Eyes.until(() -> app.vault().find("presses").isEmpty(), "nothing waits");
  }

  private static String visit(String screen) {
    return """
        {"visit_id":"0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e06","app_id":"id.polri.panic",
         "operator":{"code":"polresta-barelang","name":"Polresta Barelang"},
         "expires_at":"2026-11-22T04:00:00Z","screen":%s}"""
        .formatted(screen);
  }
}
