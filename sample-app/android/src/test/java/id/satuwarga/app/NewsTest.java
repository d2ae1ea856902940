package id.satuwarga.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import android.app.Notification;
import android.app.NotificationManager;
import android.content.Intent;
import android.net.ConnectivityManager;
import id.satuwarga.sdk.android.PushMessage;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.annotation.Config;

/** A notice that comes by push: shown once, opened by a tap, and its sender hears of both. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApplication.class)
public class NewsTest {
  private static final String ID = "0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e09";
  private static final Map<String, String> PUSHED =
      Map.of(
          "type", "notice",
          "notice_id", ID,
          "title", "Diskominfo Batam",
          "route", "satuwarga://apps/id.batam.apekesah/complaints/42");

  private TestApplication app;

  @Before
  public void start() {
    app = (TestApplication) RuntimeEnvironment.getApplication();
    app.server.answer("POST /v1/receipts", 204, "");
    app.signedIn();
  }

  @Test
  public void aPushIsShownOnceOpensItsPageAndSendsReceipts() throws Exception {
    PushMessage message = PushMessage.from(PUSHED).orElseThrow();
    assertThat(app.phone().notifications().arrived(message)).isTrue();
    assertThat(app.phone().notifications().arrived(message)).isFalse();
    Eyes.until(() -> app.server.count("POST /v1/receipts") == 1, "the receipt");
    Notification shown =
        Shadows.shadowOf(app.getSystemService(NotificationManager.class))
            .getAllNotifications()
            .get(0);

    Intent tap = Shadows.shadowOf(shown.contentIntent).getSavedIntent();
    MainActivity main = Robolectric.buildActivity(MainActivity.class, tap).setup().get();

    assertThat(Shadows.shadowOf(main).getNextStartedActivity().getDataString())
        .isEqualTo("satuwarga://apps/id.batam.apekesah/complaints/42");
    Eyes.until(() -> app.server.count("POST /v1/receipts") == 2, "the other receipt");
    assertThat(app.server.asked).anyMatch(it -> it.contains("\"state\":\"opened\""));
  }

  @Test
  public void receiptsWaitForTheNetwork() {
    app.server.goOffline();
    boolean unused = app.phone().notifications().arrived(PushMessage.from(PUSHED).orElseThrow());
    assertThat(app.server.count("POST /v1/receipts")).isZero();

    app.server.comeBack();
    ConnectivityManager connectivity = app.getSystemService(ConnectivityManager.class);
    Shadows.shadowOf(connectivity)
        .getNetworkCallbacks()
        .forEach(it -> it.onAvailable(connectivity.getActiveNetwork()));

    Eyes.until(() -> app.server.count("POST /v1/receipts") == 1, "the receipt");
  }

  @Test
  public void theSessionIsSealedOnTheDisk() throws Exception {
    assertThat(app.parts().session().isSignedIn()).isTrue();
    assertThat(app.vault().find("session").orElse("")).contains("r-refresh-token");
    Eyes.until(() -> app.vault().recall("me").isPresent(), "the copy");
    app.rests();
    try (var files = java.nio.file.Files.walk(app.getNoBackupFilesDir().toPath())) {
      for (java.nio.file.Path file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
        assertThat(content(file)).doesNotContain("refresh-token");
      }
    }
  }

  /** Nothing when it is gone, as half of a file is that is being written. */
  private static String content(java.nio.file.Path file) throws IOException {
    try {
      return new String(java.nio.file.Files.readAllBytes(file), ISO_8859_1);
    } catch (NoSuchFileException gone) {
      return "";
    }
  }
}
