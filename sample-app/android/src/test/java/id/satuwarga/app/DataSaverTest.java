package id.satuwarga.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.View;
import android.widget.Button;
import android.widget.ImageView;
import id.satuwarga.sdk.miniapp.Screen;
import java.util.Base64;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;

/** Pictures cost data: whoever saves it decides on each. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApplication.class)
public class DataSaverTest {
  private static final String PICTURE =
      "GET /v1/visits/0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e06/images/p1";
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

  private TestApplication app;

  @Before
  public void start() {
    app = (TestApplication) RuntimeEnvironment.getApplication();
    Screen screen = Screen.titled("Pengaduan").at("/complaints/1").image("p1", "Jalan berlubang");
    app.server
        .answer("GET /v1/services", SignInTest.SERVICES)
        .answer("POST /v1/visits", ServiceTest.visit(screen.json()));
    app.signedIn();
  }

  @Test
  public void aPictureIsFetchedAtOnceUnlessDataIsSaved() {
    app.server.file(PICTURE, "image/png", PIXEL);
    Eyes eyes = open();

    Eyes.until(() -> showsPicture(eyes), "the picture");
    assertThat(app.server.count(PICTURE)).isEqualTo(1);
    assertThat(eyes.texts()).doesNotContain("Muat gambar");
  }

  @Test
  public void whileDataIsSavedWordsStandForThePictureUntilItIsAskedFor() {
    app.server.file(PICTURE, "image/png", PIXEL);
    app.parts().choices().savesData(true);
    Eyes eyes = open().see("Jalan berlubang").see("Muat gambar");
    assertThat(showsPicture(eyes)).isFalse();
    assertThat(app.server.count(PICTURE)).isZero();

    eyes.press("Muat gambar");

    Eyes.until(() -> showsPicture(eyes), "the picture");
    assertThat(app.server.count(PICTURE)).isEqualTo(1);
    assertThat(eyes.texts()).doesNotContain("Muat gambar");
  }

  @Test
  public void aPictureThatDidNotComeMayBeAskedForAgain() {
    app.parts().choices().savesData(true);
    app.server.refuse(PICTURE, 404, "not-found");
    Eyes eyes = open().press("Muat gambar");
    Eyes.until(() -> app.server.count(PICTURE) == 1 && mayBeAskedFor(eyes), "the button");
    app.server.file(PICTURE, "image/png", PIXEL);

    eyes.press("Muat gambar");

    Eyes.until(() -> showsPicture(eyes), "the picture");
  }

  @Test
  public void theSwitchOfTheProfileSaysWhatItDoesAndCountsAtOnce() {
    MainActivity main = Robolectric.buildActivity(MainActivity.class).setup().get();
    Eyes.on(main).press("Profil").see("dimuat hanya bila Anda memintanya").press("Hemat data");

    assertThat(app.parts().choices().savesData()).isTrue();
    open().see("Muat gambar");
  }

  private static boolean mayBeAskedFor(Eyes eyes) {
    return eyes.views().stream()
        .anyMatch(
            it ->
                it instanceof Button button
                    && button.isEnabled()
                    && button.isShown()
                    && "Muat gambar".contentEquals(button.getText()));
  }

  private static boolean showsPicture(Eyes eyes) {
    return eyes.views().stream()
        .filter(View::isShown)
        .anyMatch(
            it ->
                it instanceof ImageView
                    && "Jalan berlubang".equals(String.valueOf(it.getContentDescription())));
  }

  private Eyes open() {
    return Eyes.on(
        Robolectric.buildActivity(
                ServiceActivity.class,
                ServiceActivity.opening(app, "satuwarga://apps/id.batam.apekesah/complaints/1"))
            .setup()
            .get());
  }
}
