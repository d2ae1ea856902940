package id.satuwarga.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Notification;
import android.app.NotificationManager;
import android.content.Intent;
import android.content.pm.ApplicationInfo;
import android.net.Uri;
import android.widget.Spinner;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import id.satuwarga.sample.system.SatuWargaSystem;
import id.satuwarga.sample.system.Settings;
import id.satuwarga.sample.system.Site;
import id.satuwarga.sdk.android.Notifications;
import id.satuwarga.sdk.android.PushMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowLooper;

/**
 * The main road with the app on the phone and everything else as it runs: PostgreSQL, the server,
 * the simulated provider, the stand-in for FCM, Batam's own back end, the police's.
 */
@RunWith(RobolectricTestRunner.class)
@Config(application = RoadApplication.class)
public class WholeRoadIT {
  private static final String SITI = "siti";
  private static final String TITLE = "Jalan berlubang di Belian";
  private static final String ANSWER = "Tim jalan berangkat siang ini.";

  /** As Firebase would hand it out. */
  private static final String PHONE = "phone-on-which-the-whole-road-is-walked";

  private static final int MOST_TAPS = 6;
  private static SatuWargaSystem system;

  private RoadApplication app;
  private Site site;
  private ActivityController<MainActivity> main;
  private Eyes home;
  private int taps;

  @BeforeClass
  public static void startEverything() throws IOException {
    Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "system-");
    Path repository = Path.of("../..").toAbsolutePath().normalize();
    system = SatuWargaSystem.start(Settings.inFolder(data), repository, line -> {});
  }

  @AfterClass
  public static void stopEverything() {
    if (system != null) {
      system.close();
    }
  }

  @Before
  public void startTheApp() {
    site = system.site();
    app = (RoadApplication) RuntimeEnvironment.getApplication();
    app.getApplicationInfo().flags |= ApplicationInfo.FLAG_DEBUGGABLE;
    app.parts().choices().server(site.server().toString());
    Shadows.shadowOf(app).grantPermissions("android.permission.POST_NOTIFICATIONS");
    main = Robolectric.buildActivity(MainActivity.class).setup();
    home = Eyes.on(main.get());
  }

  /** Else the server would wait for the stream of the inbox before it stops. */
  @After
  public void endTheApp() {
    main.pause().stop().destroy();
    app.parts().server().reopen();
    app.phone().close();
  }

  @Test
  public void aCitizenIsHeardFromTheFirstStartToTheAnswer() throws Exception {
    signIn();
    app.parts().server().app().registerDevice(PHONE).execute();
    fileAComplaint();
    callThePolice();
    lookIntoTheInbox();

    CityDesk.signIn(site).answer(TITLE, ANSWER);

    home.see(TITLE);
    assertThat(app.parts().inbox().unread()).isPositive();
    beToldByPush();
  }

  /** The phone's browser goes to the provider and comes back by the scheme of the app. */
  private void signIn() throws Exception {
    home.press("Mulai").press("Masuk dengan identitas nasional");
    String begin = started().getDataString();
    assertThat(begin).startsWith(site.server() + "/v1/sign-in?client_id=android");

    URI back = new Browser().signIn(URI.create(begin), SITI);

    assertThat(back.toString()).startsWith("id.satuwarga.app:/signed-in?");
    main.newIntent(new Intent(Intent.ACTION_VIEW, Uri.parse(back.toString())));
    home.see("Halo, Siti Rahmawati").see("Apekesah");
  }

  /**
   * Counted is every press of a card, a button or a row, and two for a drop-down. Typing is not:
   * the keyboard leads from one field to the next.
   */
  private void fileAComplaint() {
    taps = 0;
    tap(home, "Apekesah");
    Eyes eyes = service();
    eyes.see("Apekesah meminta data Anda");
    tap(eyes, "Setuju dan lanjutkan");
    tap(eyes, "Buat pengaduan");
    eyes.type("Judul", TITLE).type("Uraian", "Lubang besar di tengah jalan.");
    choose(eyes, "Kategori", "Jalan dan trotoar");
    eyes.see("Tempat kejadian, Desa atau kelurahan: Belian");
    tap(eyes, "Kirim pengaduan");

    eyes.see("Pengaduan diterima").see(TITLE);
    assertThat(taps).isLessThanOrEqualTo(MOST_TAPS);
  }

  /** On board of the phone, and through the gateway to the police's own back end. */
  private void callThePolice() {
    home.press("Darurat: panggil polisi");
    service().press("Setuju dan lanjutkan");
    Intent embedded = started();
    assertThat(embedded.getComponent().getClassName()).isEqualTo(EmbeddedActivity.class.getName());
    Eyes eyes = Eyes.on(Robolectric.buildActivity(EmbeddedActivity.class, embedded).setup().get());

    eyes.see("Di mana Anda?, Kabupaten atau kota: Kota Batam").press("MINTA TOLONG");
    eyes.press("Ya, kirim sekarang").see("Alarm PB-").see("Kota Batam");
    eyes.press("Batalkan: alarm palsu").see("Alarm saya");
  }

  private void lookIntoTheInbox() {
    home.press("Kotak masuk");
    Eyes.until(() -> !app.parts().inbox().isLoading(), "the inbox");
    assertThat(home.texts()).noneMatch(it -> it.contains(TITLE));
  }

  /** What the server really sent to FCM shows one notification; the server hears of it twice. */
  private void beToldByPush() throws Exception {
    Map<String, String> data = pushed();
    OwnData siti = new OwnData(site.server(), SITI);
    String notice = data.get("notice_id");
    siti.awaitDelivery(notice, "handed_over");

    PushMessage message = PushMessage.from(data).orElseThrow();
    Notifications notifications = app.phone().notifications();
    assertThat(notifications.arrived(message)).isTrue();
    assertThat(notifications.arrived(message)).isFalse();
    NotificationManager manager = app.getSystemService(NotificationManager.class);
    assertThat(Shadows.shadowOf(manager).getAllNotifications()).hasSize(1);
    siti.awaitDelivery(notice, "delivered");

    Notification shown = Shadows.shadowOf(manager).getAllNotifications().get(0);
    main.newIntent(Shadows.shadowOf(shown.contentIntent).getSavedIntent());
    service().see(TITLE).see(ANSWER);
    siti.awaitDelivery(notice, "opened");
  }

  /** What the stand-in for FCM took for this phone from Apekesah. */
  private Map<String, String> pushed() throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(PHONE.getBytes(StandardCharsets.UTF_8));
    String fingerprint = HexFormat.of().formatHex(hash).substring(0, 16);
    Browser browser = new Browser();
    for (int tries = 0; tries < 450; tries++) {
      String body = Browser.expect(200, browser.get(site.provider().resolve("/fcm"))).body();
      Optional<Map<String, String>> data = ofApekesah(body, fingerprint);
      if (data.isPresent()) {
        return data.get();
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new AssertionError("nothing was pushed");
  }

  private static Optional<Map<String, String>> ofApekesah(String body, String fingerprint) {
    JsonObject taken = JsonParser.parseString(body).getAsJsonObject();
    for (JsonElement one : taken.getAsJsonArray("messages")) {
      JsonObject message = one.getAsJsonObject();
      Map<String, String> data = new LinkedHashMap<>();
      message
          .getAsJsonObject("data")
          .entrySet()
          .forEach(it -> data.put(it.getKey(), it.getValue().getAsString()));
      if (message.get("fingerprint").getAsString().equals(fingerprint)
          && data.getOrDefault("route", "").contains("id.batam.apekesah")) {
        return Optional.of(data);
      }
    }
    return Optional.empty();
  }

  private void tap(Eyes eyes, String words) {
    eyes.press(words);
    taps++;
  }

  /** Opens a drop-down and takes one of it. */
  private void choose(Eyes eyes, String label, String option) {
    String closed = label + ": Pilih…";
    eyes.see(closed);
    Spinner list =
        eyes.views().stream()
            .filter(Spinner.class::isInstance)
            .map(Spinner.class::cast)
            .filter(it -> closed.equals(String.valueOf(it.getContentDescription())))
            .findFirst()
            .orElseThrow();
    list.setSelection(
        IntStream.range(0, list.getCount())
            .filter(at -> option.equals(list.getItemAtPosition(at).toString()))
            .findFirst()
            .orElseThrow());
    ShadowLooper.idleMainLooper();
    eyes.see(label + ": " + option);
    taps += 2;
  }

  /** The page of a service that was asked for. */
  private Eyes service() {
    return Eyes.on(Robolectric.buildActivity(ServiceActivity.class, started()).setup().get());
  }

  /** Waits for what the app wants to be started next. */
  private Intent started() {
    Eyes.until(() -> Shadows.shadowOf(app).peekNextStartedActivity() != null, "another page");
    return Shadows.shadowOf(app).getNextStartedActivity();
  }
}
