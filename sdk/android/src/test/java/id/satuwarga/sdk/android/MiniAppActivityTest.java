package id.satuwarga.sdk.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Application;
import android.content.Intent;
import android.os.Bundle;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Screen;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;

/** A mini-app on the whole screen, from a link to the page and back. */
@RunWith(RobolectricTestRunner.class)
@Config(application = MiniAppActivityTest.App.class)
public class MiniAppActivityTest {
  /** An app with one mini-app on board. */
  public static final class App extends Application implements MiniAppHosting {
    private final Map<String, MiniApp> miniApps =
        Collections.singletonMap(
            "id.uji.satu",
            TestMiniApp.opening(
                (visit, context) ->
                    Screen.titled("Halaman " + visit.page())
                        .openPage("/list", "Daftar")
                        .openPage("satuwarga://apps/id.uji.dua/x", "Lain")
                        .openLink("https://batam.example/", "Situs")
                        .submit("send", "Kirim")));
    private final MiniAppHost host =
        MiniAppHost.of(miniApps, new Siti()).deadline(Duration.ofMinutes(2));

    @Override
    public MiniAppHost miniApps() {
      return host;
    }

    @Override
    public Devices devices(MiniAppActivity activity) {
      return new Devices();
    }
  }

  @Test
  public void aLinkOpensItsPageAndBackGoesToTheOneBefore() {
    ActivityController<MiniAppActivity> activity = open("satuwarga://apps/id.uji.satu");
    waitFor(activity, "Halaman /");

    press(activity, "Daftar");
    waitFor(activity, "Halaman /list");
    activity.get().onBackPressed();

    waitFor(activity, "Halaman /");
    activity.get().onBackPressed();
    assertThat(activity.get().isFinishing()).isTrue();
  }

  @Test
  public void aPressReachesTheMiniApp() {
    ActivityController<MiniAppActivity> activity = open("satuwarga://apps/id.uji.satu/list");
    waitFor(activity, "Halaman /list");

    press(activity, "Kirim");

    waitFor(activity, "send");
  }

  @Test
  public void afterTheProcessWasEndedThePageIsThereAgain() {
    ActivityController<MiniAppActivity> first = open("satuwarga://apps/id.uji.satu");
    waitFor(first, "Halaman /");
    press(first, "Daftar");
    waitFor(first, "Halaman /list");
    Bundle saved = new Bundle();
    first.saveInstanceState(saved).pause().stop().destroy();

    ActivityController<MiniAppActivity> second =
        Robolectric.buildActivity(MiniAppActivity.class, intent("satuwarga://apps/id.uji.satu"))
            .create(saved)
            .start()
            .resume()
            .visible();

    waitFor(second, "Halaman /list");
  }

  @Test
  public void whatLeadsOutIsLeftToOtherActivities() {
    ActivityController<MiniAppActivity> activity = open("satuwarga://apps/id.uji.satu");
    waitFor(activity, "Halaman /");

    press(activity, "Situs");
    assertThat(shadowOf(activity.get()).getNextStartedActivity().getDataString())
        .isEqualTo("https://batam.example/");
    press(activity, "Lain");
    assertThat(shadowOf(activity.get()).getNextStartedActivity().getDataString())
        .isEqualTo("satuwarga://apps/id.uji.dua/x");
  }

  @Test
  public void aLinkToNothingHereIsSaid() {
    waitFor(open("satuwarga://apps/id.uji.dua"), "Layanan tidak ada di aplikasi ini");
    waitFor(open("https://evil.example/"), "Layanan tidak ada di aplikasi ini");
  }

  private static ActivityController<MiniAppActivity> open(String link) {
    return Robolectric.buildActivity(MiniAppActivity.class, intent(link)).setup();
  }

  private static Intent intent(String link) {
    return new Intent(RuntimeEnvironment.getApplication(), MiniAppActivity.class)
        .setData(android.net.Uri.parse(link));
  }

  private static void press(ActivityController<MiniAppActivity> activity, String words) {
    Looking.press(activity.get(), words);
  }

  private static void waitFor(ActivityController<MiniAppActivity> activity, String words) {
    Looking.waitFor(activity.get(), words);
  }
}
