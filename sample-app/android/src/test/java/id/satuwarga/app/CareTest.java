package id.satuwarga.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import android.app.AlertDialog;
import android.content.pm.ApplicationInfo;
import android.widget.EditText;
import android.widget.TextView;
import id.satuwarga.app.model.Rest;
import id.satuwarga.sdk.client.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowAlertDialog;
import org.robolectric.shadows.ShadowLooper;

/** What a visitor chooses, what a crash leaves, and what signing out takes away. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApplication.class)
public class CareTest {
  private TestApplication app;

  @Before
  public void start() {
    app = (TestApplication) RuntimeEnvironment.getApplication();
    app.parts().choices().nowKnowsTheApp();
    app.server
        .answer("GET /v1/services", SignInTest.SERVICES)
        .answer(
            "GET /v1/regions",
            """
            {"items":[{"code":"21","name":"Kepulauan Riau"},{"code":"21.71","name":"Kota Batam"}]}""");
  }

  @Test
  public void aVisitorChoosesARegionLevelByLevelAndSeesItsServices() {
    Eyes eyes = open();
    eyes.press("Pilih wilayah")
        .press("Kepulauan Riau")
        .press("Kota Batam")
        .press("Pilih Kota Batam");

    eyes.see("Apekesah").see("Kota Batam, Kepulauan Riau");
    assertThat(app.parts().choices().region()).contains("21.71");
    assertThat(app.server.asked).anyMatch(it -> it.startsWith("GET /v1/services"));
  }

  @Test
  public void whatIsSoughtIsFoundWhileTyping() {
    app.parts().choices().region("21.71", "Kota Batam");
    Eyes eyes = open().see("Apekesah");

    eyes.type("Cari layanan", "paspor").see("Tidak ada layanan yang cocok");
    eyes.type("Cari layanan", "pengaduan warga").see("Apekesah");
  }

  @Test
  public void theStartAfterACrashSaysSorryOnce() {
    app.parts().choices().crashed();

    open();
    ShadowLooper.idleMainLooper();
    AlertDialog said = ShadowAlertDialog.getLatestAlertDialog();
    assertThat(Shadows.shadowOf(said).getTitle().toString()).contains("Maaf");
    assertThat(app.parts().choices().takeCrash()).isFalse();
  }

  @Test
  public void whoSignsOutLeavesNothingBehind() {
    app.signedIn();
    Eyes eyes = open().press("Profil");

    eyes.press("Keluar di perangkat ini");
    Eyes.until(() -> !app.parts().session().isWorking(), "signed out");
    app.rests();

    assertThat(app.vault().find("session")).isEmpty();
    eyes.see("Masuk dengan identitas nasional");
    assertThat(eyes.texts()).doesNotContain("Siti Rahmawati");
  }

  @Test
  public void whatComesAfterSigningOutIsNotForTheNextCitizen() {
    app.signedIn();
    app.rests();
    List<String> shown = new ArrayList<>();
    Consumer<String> late = Rest.own(app.parts().session(), shown::add);
    late.accept("in time");
    CountDownLatch held = Rest.hold(app.parts().copies());
    app.parts().copies().keepOwn("inbox", "of who left");

    app.parts().session().signOut();
    Eyes.until(() -> !app.parts().session().isWorking(), "signed out");
    late.accept("too late");
    app.signedIn();
    late.accept("for somebody else");
    held.countDown();
    app.rests();

    assertThat(shown).containsExactly("in time");
    assertThat(app.vault().recall("inbox")).isEmpty();
  }

  @Test
  public void aRefusalOfWhoLeftIsNotForTheNextCitizen() {
    app.signedIn();
    List<ApiException> told = new ArrayList<>();
    Consumer<ApiException> late = Rest.ownTrouble(app.parts().session(), told::add);
    ApiException refusal =
        catchThrowableOfType(
            ApiException.class,
            () -> app.parts().server().app().finishSignIn("somewhere else").execute());
    late.accept(refusal);

    app.parts().session().ended();
    late.accept(refusal);
    app.signedIn();
    late.accept(refusal);

    assertThat(told).containsExactly(refusal);
  }

  @Test
  public void beingMadeAnewKeepsWhatWasSought() {
    app.parts().choices().region("21.71", "Kota Batam");
    ActivityController<MainActivity> main = Robolectric.buildActivity(MainActivity.class).setup();
    Eyes.on(main.get()).see("Apekesah").type("Cari layanan", "paspor");
    main.recreate();

    Eyes.on(main.get()).see("Tidak ada layanan yang cocok");
  }

  @Test
  public void aBuildForDevelopersAsksForTheServer() {
    app.getApplicationInfo().flags |= ApplicationInfo.FLAG_DEBUGGABLE;
    open().press("Profil").see("http://10.0.2.2:8080").press("Ubah alamat server");
    AlertDialog asked = ShadowAlertDialog.getLatestAlertDialog();
    EditText field = (EditText) Eyes.field(asked);
    field.setText("http://203.0.113.9:8080");
    asked.getButton(AlertDialog.BUTTON_POSITIVE).performClick();
    ShadowLooper.idleMainLooper();
    assertThat(app.parts().choices().server()).isEqualTo("http://10.0.2.2:8080");

    field.setText("http://192.168.1.7:8080");
    asked.getButton(AlertDialog.BUTTON_POSITIVE).performClick();
    ShadowLooper.idleMainLooper();
    assertThat(app.parts().choices().server()).isEqualTo("http://192.168.1.7:8080");
  }

  @Test
  public void largerTextIsLarger() {
    app.parts().choices().textSize(160);
    MainActivity main = Robolectric.buildActivity(MainActivity.class).setup().get();

    assertThat(main.getResources().getConfiguration().fontScale).isEqualTo(1.6f);
    assertThat(Eyes.on(main).views().stream().filter(TextView.class::isInstance)).isNotEmpty();
  }

  private Eyes open() {
    return Eyes.on(Robolectric.buildActivity(MainActivity.class).setup().get());
  }
}
