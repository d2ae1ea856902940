package id.satuwarga.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import android.content.Context;
import android.content.Intent;
import android.net.Uri;
import id.satuwarga.sdk.client.SessionKeeper;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;

/**
 * Which addresses lead into the app: of the kind for developers, and of the one that is released.
 */
@RunWith(RobolectricTestRunner.class)
@Config(application = ReleasedApplication.class)
public class LinksTest {
  private static final String SITE = ReleasedApplication.SERVER;
  private static final String MAIN = "id.satuwarga.app.MainActivity";
  private static final String SERVICE = "id.satuwarga.app.ServiceActivity";
  private static final String NOTICE = "0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e05";

  private final Context context = RuntimeEnvironment.getApplication();

  @Test
  public void whatIsReleasedIsComeBackToByAVerifiedLinkAndNoScheme() throws Exception {
    Manifest released = Manifest.released(SITE);

    assertThat(released.values("intent-filter", "autoVerify")).containsExactly("true", "true");
    // the first only says that the app looks for browsers
    assertThat(released.values("data", "scheme"))
        .containsExactly("https", "https", "satuwarga", "https");
    assertThat(released.values("data", "host"))
        .containsExactly("warga.example", "apps", "warga.example");
    assertThat(released.opens(context, SITE + "/android/signed-in?code=x&state=y")).isEqualTo(MAIN);
    assertThat(released.opens(context, SITE + "/inbox/" + NOTICE)).isEqualTo(MAIN);
    assertThat(released.opens(context, SITE + "/apps/id.batam.apekesah/complaints/7"))
        .isEqualTo(SERVICE);
    assertThat(released.opens(context, "satuwarga://apps/id.batam.apekesah/")).isEqualTo(SERVICE);
    for (String other :
        new String[] {
          "id.satuwarga.app:/signed-in?code=x",
          SITE + "/",
          SITE + "/android/signed-in/x",
          "http://warga.example/android/signed-in?code=x",
          "https://evil.example/android/signed-in?code=x"
        }) {
      assertThat(released.opens(context, other)).as(other).isEmpty();
    }
  }

  @Test
  public void whatIsForDevelopersIsComeBackToByTheScheme() throws Exception {
    Manifest debug = Manifest.debug();

    assertThat(debug.values("intent-filter", "autoVerify")).isEmpty();
    assertThat(debug.text).doesNotContain(Links.SERVER);
    assertThat(debug.opens(context, "id.satuwarga.app:/signed-in?code=x")).isEqualTo(MAIN);
    assertThat(debug.opens(context, SITE + "/android/signed-in?code=x")).isEmpty();
    Links links = Links.released("");
    assertThat(links.isReturn("id.satuwarga.app:/signed-in?code=x")).isTrue();
    assertThat(links.isReturn("id.satuwarga.app:/signed-in.evil?code=x")).isFalse();
    assertThat(links.isReturn(SITE + "/android/signed-in?code=x")).isFalse();
    assertThat(links.inside(SITE + "/inbox/1")).isEqualTo(SITE + "/inbox/1");
  }

  @Test
  public void theManifestSaysWhichServerIsBuiltIn() {
    android.content.pm.PackageInfo installed =
        Shadows.shadowOf(context.getPackageManager())
            .getInternalMutablePackageInfo(context.getPackageName());
    installed.applicationInfo.metaData = new android.os.Bundle();
    installed.applicationInfo.metaData.putString(Links.SERVER, SITE);

    assertThat(Links.of(context).server()).contains(SITE);

    installed.applicationInfo.metaData = null;
    assertThat(Links.of(context).server()).isEmpty();
    assertThatThrownBy(() -> Links.released("http://warga.example")).hasMessageContaining("https");
  }

  @Test
  public void aReleasedAppAsksItsOwnServerAndNoOther() {
    ReleasedApplication app = (ReleasedApplication) context;
    app.parts().choices().server("http://10.0.2.2:8080");

    String address = app.ownWay().open(app.parts().choices(), SessionKeeper.inMemory()).signIn();

    assertThat(address).startsWith(SITE + "/v1/sign-in?client_id=android-link&code_challenge=");
    assertThat(app.isDebugged()).isFalse();
  }

  @Test
  public void theBrowserComesBackToAReleasedAppByItsLink() {
    ReleasedApplication app = (ReleasedApplication) context;
    app.server.answer("GET /v1/services", SignInTest.SERVICES);
    ActivityController<MainActivity> started =
        Robolectric.buildActivity(MainActivity.class).setup();
    Eyes eyes = Eyes.on(started.get());
    eyes.press("Mulai").press("Masuk dengan identitas nasional");
    String browser = Shadows.shadowOf(started.get()).getNextStartedActivity().getDataString();
    String said = "?code=once&state=" + SignInTest.state(browser);

    comeBack(started, "id.satuwarga.app:/signed-in" + said);
    comeBack(started, "https://evil.example/android/signed-in" + said);
    comeBack(started, SITE + "/android/signed-in.html" + said);
    Eyes.until(() -> !app.parts().session().isWorking(), "the end");
    assertThat(app.server.count("POST /v1/session")).isZero();

    comeBack(started, SITE + "/android/signed-in" + said);

    eyes.see("Halo, Siti Rahmawati");
    assertThat(app.server.count("POST /v1/session")).isEqualTo(1);
  }

  @Test
  public void aLinkToAServiceOpensItAndOneToANoticeTheInbox() {
    ReleasedApplication app = (ReleasedApplication) context;
    app.parts().choices().nowKnowsTheApp();
    ActivityController<ServiceActivity> service =
        Robolectric.buildActivity(
                ServiceActivity.class, view(SITE + "/apps/id.batam.apekesah/complaints/7"))
            .setup();
    Eyes.on(service.get()).see("Silakan masuk dahulu");

    ActivityController<MainActivity> main =
        Robolectric.buildActivity(MainActivity.class, view(SITE + "/apps/id.batam.apekesah/"))
            .setup();
    Intent next = Shadows.shadowOf(main.get()).getNextStartedActivity();
    assertThat(next.getDataString()).isEqualTo("satuwarga://apps/id.batam.apekesah/");
    Links links = app.links();
    String inside = "satuwarga://inbox/" + NOTICE;
    assertThat(links.inside(SITE + "/inbox/" + NOTICE)).isEqualTo(inside);
    assertThat(links.inside(SITE + "/inbox/" + NOTICE + "?from=sms")).isEqualTo(inside);
    for (String other : new String[] {"/inbox/", "/inbox/../me", "/data", ""}) {
      assertThat(links.inside(SITE + other)).isEqualTo(SITE + other);
    }
  }

  private static Intent view(String address) {
    return new Intent(Intent.ACTION_VIEW, Uri.parse(address));
  }

  private static void comeBack(ActivityController<MainActivity> started, String address) {
    started.newIntent(view(address));
  }
}
