package id.satuwarga.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Intent;
import android.net.Uri;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;

/** The first start, and the way in through the phone's browser. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApplication.class)
public class SignInTest {
  static final String SERVICES =
      """
      {"items":[{"app_id":"id.batam.apekesah","name":"Apekesah","description":"Pengaduan warga",
        "category":"complaints","owner":{"code":"kominfo","name":"Kementerian Kominfo"},
        "operator":{"code":"diskominfo-batam","name":"Diskominfo Batam"},
        "availability":"available","placement":"remote","version":"1.0.0"}]}""";

  private TestApplication app;
  private ActivityController<MainActivity> started;
  private Eyes eyes;

  @Before
  public void start() {
    app = (TestApplication) RuntimeEnvironment.getApplication();
    app.server.answer("GET /v1/services", SERVICES);
    started = Robolectric.buildActivity(MainActivity.class).setup();
    eyes = Eyes.on(started.get());
  }

  @Test
  public void theFirstStartExplainsTheAppOnce() {
    eyes.see("Anda tahu siapa yang melihat").press("Mulai").see("Masuk dengan identitas nasional");

    Eyes again = Eyes.on(Robolectric.buildActivity(MainActivity.class).setup().get());

    assertThat(again.texts()).doesNotContain("Mulai");
  }

  @Test
  public void theWayInLeadsThroughTheBrowserAndBack() {
    eyes.press("Mulai").press("Masuk dengan identitas nasional");
    String browser = Shadows.shadowOf(started.get()).getNextStartedActivity().getDataString();
    assertThat(browser).contains("/v1/sign-in?client_id=android&code_challenge=");

    comeBack("code=once&state=" + state(browser));

    eyes.see("Halo, Siti Rahmawati").see("Belian, Batam Kota, Kota Batam").see("Apekesah");
    assertThat(eyes.texts()).contains("Pengaduan", "Diskominfo Batam");
    assertThat(app.server.count("POST /v1/session")).isEqualTo(1);
  }

  @Test
  public void anAnswerToNoQuestionSignsNobodyIn() {
    eyes.press("Mulai");

    comeBack("code=stolen&state=of-somebody-else");

    eyes.see("Belum berhasil");
    assertThat(app.parts().session().isSignedIn()).isFalse();
    assertThat(app.server.count("POST /v1/session")).isZero();
  }

  @Test
  public void whoGoesBackFromTheBrowserIsLeftInPeace() {
    eyes.press("Mulai").press("Masuk dengan identitas nasional");
    String browser = Shadows.shadowOf(started.get()).getNextStartedActivity().getDataString();

    comeBack("error=access_denied&state=" + state(browser));
    Eyes.until(() -> !app.parts().session().isWorking(), "the end");

    assertThat(eyes.texts())
        .contains("Masuk dengan identitas nasional")
        .doesNotContain("Belum berhasil");
  }

  private void comeBack(String said) {
    started.newIntent(
        new Intent(Intent.ACTION_VIEW, Uri.parse("id.satuwarga.app:/signed-in?" + said)));
  }

  static String state(String browser) {
    return browser.replaceAll(".*[?&]state=([^&]*).*", "$1");
  }
}
