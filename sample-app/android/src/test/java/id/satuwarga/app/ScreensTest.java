package id.satuwarga.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.content.Intent;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.net.Uri;
import android.view.View;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;
import org.robolectric.shadows.ShadowLooper;

/**
 * The app as Android's own graphics draw it on the JVM: Robolectric, not a device. The pictures lie
 * under target/screens; scripts/screens takes them into the documents.
 */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApplication.class, qualifiers = "in-rID-w360dp-h740dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class ScreensTest {
  private static final String SERVICE =
      """
      {"app_id":"%s","name":"%s","description":"%s","category":"%s",
       "owner":{"code":"o","name":"%s"},"operator":{"code":"o","name":"%s"},
       "availability":"available","placement":"remote","version":"1.0.0"}""";
  private static final String CONSENT =
      """
      {"app_id":"id.batam.apekesah","asked":"a1","opd":{"code":"diskominfo-batam",
       "name":"Diskominfo Batam"},"claims":[
       {"name":"name","label":"nama","purpose":"Agar petugas tahu siapa yang mengadu.",
        "required":true,"preview":"Siti Rahmawati"},
       {"name":"phone","label":"nomor telepon","purpose":"Agar petugas dapat menelepon Anda.",
        "required":false,"preview":"+62 800 0000 0001"}],"uses":[]}""";

  private TestApplication app;

  @Before
  public void start() {
    app = (TestApplication) RuntimeEnvironment.getApplication();
    String services =
        String.join(
            ",",
            service("id.batam.apekesah", "Apekesah", "complaints", "Diskominfo Batam"),
            service(
                "id.batam.kependudukan", "Kependudukan Batam", "population", "Disdukcapil Batam"),
            service("id.batam.sikeda", "Sikeda Batam", "health", "Dinas Kesehatan Batam"),
            service("id.batam.eplanning", "e-Planning Batam", "planning", "Bapelitbangda Batam"),
            service("id.polri.panic", "Panic Button Polisi", "safety", "Polresta Barelang"));
    app.server
        .answer("GET /v1/services", "{\"items\":[" + services + "]}")
        .answer("GET /v1/inbox", PagesTest.INBOX)
        .answer("GET /v1/access-log", PagesTest.LOG)
        .answer("GET /v1/consents", PagesTest.CONSENTS)
        .answer(MyFeedbackTest.MINE, MyFeedbackTest.SAID)
        .answer("GET /v1/services/id.batam.apekesah/consent", CONSENT)
        .answer(
            "GET /v1/regions",
            """
            {"items":[{"code":"21","name":"Kepulauan Riau"},{"code":"21.71","name":"Kota Batam"}]}""");
  }

  @Test
  public void theFirstStart() throws IOException {
    Activity main = Robolectric.buildActivity(MainActivity.class).setup().get();
    Eyes.on(main).see("Mulai");
    keep(main, "android-welcome");
  }

  @Test
  public void homeByDay() throws IOException {
    home("android-home");
  }

  @Test
  @Config(qualifiers = "+night")
  public void homeByNight() throws IOException {
    home("android-home-dark");
  }

  @Test
  public void homeAtALargerTextSize() throws IOException {
    RuntimeEnvironment.setFontScale(1.6f);
    home("android-large-text");
  }

  @Test
  public void consent() throws IOException {
    app.signedIn();
    app.parts().home().load();
    Eyes.until(() -> !app.parts().home().found().isEmpty(), "services");
    app.server.refuse("POST /v1/visits", 403, "consent-required");
    Activity service = service("satuwarga://apps/id.batam.apekesah/");
    Eyes.on(service).see("Apekesah meminta data Anda");
    keep(service, "android-consent");
  }

  @Test
  public void aServiceFromAfar() throws IOException {
    app.signedIn();
    app.parts().home().load();
    Eyes.until(() -> !app.parts().home().found().isEmpty(), "services");
    app.server.answer("POST /v1/visits", visit("complaint-form.json"));
    Activity service = service("satuwarga://apps/id.batam.apekesah/complaints/new");
    Eyes.on(service).see("Judul");
    keep(service, "android-service");
  }

  @Test
  public void whatAServiceWasLike() throws IOException {
    FeedbackTest.usable(app.server);
    app.signedIn();
    Activity service = service("satuwarga://apps/id.batam.apekesah/");
    Eyes.on(service).press("Kirim").see("Nilai layanan ini");
    keep(service, "android-feedback-offer");
    Eyes.on(service).press("Nilai layanan ini").see("Kirim penilaian");
    keep(service, "android-feedback");
  }

  @Test
  public void theServiceOnBoard() throws IOException {
    app.signedIn();
    Activity panic =
        Robolectric.buildActivity(
                EmbeddedActivity.class,
                EmbeddedActivity.embedding(app, "satuwarga://apps/id.polri.panic/"))
            .setup()
            .get();
    Eyes.on(panic).see("MINTA TOLONG").see("Kota Batam");
    keep(panic, "android-emergency");
  }

  @Test
  public void inboxDataAndProfile() throws IOException {
    app.signedIn();
    Activity main = Robolectric.buildActivity(MainActivity.class).setup().get();
    Eyes eyes = Eyes.on(main);
    eyes.press("Kotak masuk").see("Pengaduan dijawab");
    keep(main, "android-inbox");
    eyes.press("Data saya").see("Boleh melihat: nama");
    keep(main, "android-who-looked");
    eyes.press("Profil").see("Ukuran huruf");
    keep(main, "android-profile");
    eyes.press("Penilaian saya").see("Petugas jaga kami tambah.");
    keep(main, "android-my-feedback");
  }

  @Test
  public void documentsAndTheInboxWithoutANetwork() throws IOException {
    String notice = "/v1/inbox/0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e09";
    app.server
        .answer("GET " + notice, DocumentsTest.LETTER_NOTICE)
        .answer("PUT " + notice + "/read", 204, "")
        .file("GET " + notice + "/attachments/a-1", "application/pdf", new byte[81_234]);
    app.signedIn();
    Activity main = Robolectric.buildActivity(MainActivity.class).setup().get();
    Eyes eyes = Eyes.on(main).press("Kotak masuk").press("Pengaduan dijawab");
    eyes.press("Unduh ke ponsel: surat-jawaban.pdf").see("Tersimpan");
    eyes.press("Data saya").press("Dokumen saya").see("Tersimpan, 79 kB");
    keep(main, "android-documents");
    Eyes.until(() -> app.vault().recall("inbox").isPresent(), "the copy");
    app.server.goOffline();
    app.startAnew();
    app.later(Duration.ofHours(3));
    Activity again = Robolectric.buildActivity(MainActivity.class).setup().get();
    Eyes.on(again).press("Kotak masuk").see("Ini keadaan 3 jam yang lalu.");
    keep(again, "android-offline");
  }

  private void home(String name) throws IOException {
    app.signedIn();
    Activity main = Robolectric.buildActivity(MainActivity.class).setup().get();
    Eyes.on(main).see("Kependudukan Batam");
    keep(main, name);
  }

  private Activity service(String address) {
    Intent intent = new Intent(Intent.ACTION_VIEW, Uri.parse(address), app, ServiceActivity.class);
    return Robolectric.buildActivity(ServiceActivity.class, intent).setup().get();
  }

  private static String service(String appId, String name, String category, String opd) {
    return SERVICE.formatted(appId, name, name, category, opd, opd);
  }

  private static String visit(String screen) throws IOException {
    try (InputStream file = ScreensTest.class.getResourceAsStream("/satuwarga/screens/" + screen)) {
      return """
          {"visit_id":"0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e06","app_id":"id.batam.apekesah",
           "operator":{"code":"diskominfo-batam","name":"Diskominfo Batam"},
           "expires_at":"2026-11-22T04:00:00Z","screen":%s}"""
          .formatted(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static void keep(Activity activity, String name) throws IOException {
    ShadowLooper.idleMainLooper();
    View all = activity.getWindow().getDecorView();
    Bitmap picture = Bitmap.createBitmap(all.getWidth(), all.getHeight(), Bitmap.Config.ARGB_8888);
    all.draw(new Canvas(picture));
    Path folder = Files.createDirectories(Path.of("target/screens"));
    try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".png"))) {
      picture.compress(Bitmap.CompressFormat.PNG, 100, out);
    }
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < picture.getHeight(); y += 7) {
      for (int x = 0; x < picture.getWidth(); x += 7) {
        colours.add(picture.getPixel(x, y));
      }
    }
    assertThat(colours).as(name).hasSizeGreaterThan(4);
  }
}
