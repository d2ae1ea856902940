package id.satuwarga.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import id.satuwarga.app.view.FeedbackWords;
import id.satuwarga.app.view.Words;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;
import org.robolectric.shadows.ShadowLooper;

/** Every page of the app, in both languages, at the usual and at twice the size of text. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApplication.class, qualifiers = "in-rID-w360dp-h740dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class EveryPageTest {
  private static final String APP = "satuwarga://apps/id.batam.apekesah/";
  private static final String NOTICE = "/v1/inbox/0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e09";

  private final Map<String, List<String>> wrong = new TreeMap<>();
  private final Set<String> foreign = new HashSet<>();
  private TestApplication app;
  private Language language = Language.INDONESIAN;

  @Before
  public void start() {
    app = (TestApplication) RuntimeEnvironment.getApplication();
    app.server
        .answer("GET /v1/services", SignInTest.SERVICES)
        .answer("GET /v1/inbox", PagesTest.INBOX)
        .answer("GET " + NOTICE, DocumentsTest.LETTER_NOTICE)
        .answer("PUT " + NOTICE + "/read", 204, "")
        .answer("GET /v1/access-log", PagesTest.LOG)
        .answer("GET /v1/consents", PagesTest.CONSENTS)
        .answer("GET /v1/me/notice-preferences", PagesTest.WISHES.formatted("true"))
        .answer("GET /v1/services/id.batam.apekesah/consent", ServiceTest.ASKED)
        .answer("GET /v1/regions", "{\"items\":[{\"code\":\"21\",\"name\":\"Kepulauan Riau\"}]}")
        .file("GET " + NOTICE + "/attachments/a-1", "application/pdf", new byte[2_000]);
  }

  @Test
  public void nothingIsWrongWithAnyPageAtTwiceTheSizeOfText() throws Exception {
    app.parts().choices().textSize(200);
    speak(Language.INDONESIAN);

    everyPage();

    assertThat(wrong).isEmpty();
  }

  @Test
  public void nothingIsWrongWithAnyPageInEnglish() throws Exception {
    speak(Language.ENGLISH);

    everyPage();

    assertThat(wrong).isEmpty();
  }

  @Test
  public void everyWordIsThereInBothLanguages() throws Exception {
    List<Text> all = texts();
    assertThat(all).hasSizeGreaterThan(90);
    for (Text text : all) {
      assertThat(text.in(Language.INDONESIAN)).isNotBlank();
      assertThat(text.in(Language.ENGLISH)).isNotBlank().isNotEqualTo(text.in(Language.INDONESIAN));
    }
  }

  private void everyPage() {
    visitor();
    app.signedIn();
    Activity main = main();
    look(main, "home", "Apekesah");
    Eyes.on(main).type(say("Cari layanan", "Find a service"), "paspor");
    look(main, "nothing found", say("Tidak ada layanan yang cocok", "No service fits"));
    Eyes.on(main).type(say("Cari layanan", "Find a service"), "");
    press(main, say("Kotak masuk", "Inbox"));
    look(main, "inbox", "Jadwal imunisasi");
    press(main, "Pengaduan dijawab");
    look(main, "notice", "surat-jawaban.pdf");
    press(main, say("Unduh ke ponsel", "Save on the phone") + ": surat-jawaban.pdf");
    look(main, "notice with a saved file", say("Tersimpan", "Saved"));
    press(main, say("Data saya", "My data"));
    look(main, "data", "Menjawab pengaduan");
    press(main, say("Dokumen saya", "My documents"));
    look(main, "documents", say("Tersimpan", "Saved"));
    press(main, say("Profil", "Profile"));
    look(main, "profile", "Siti Rahmawati");
    press(main, say("Pengaturan pemberitahuan", "What I want to be told of"));
    look(main, "preferences", say("Jam tenang", "Quiet hours"));
    myFeedback(main);
    services();
    app.server.goOffline();
    press(main, say("Data saya", "My data"));
    look(main, "trouble", say("Belum berhasil", "That did not work"));
    press(main, say("Kotak masuk", "Inbox"));
    press(main, "Pengaduan dijawab");
    look(main, "a copy", say("Tanpa jaringan", "No network"));
  }

  private void myFeedback(Activity main) {
    app.server.answer(MyFeedbackTest.MINE, "{\"items\":[]}");
    press(main, say("Profil", "Profile"));
    press(main, say("Penilaian saya", "My feedback"));
    look(main, "no feedback", say("Belum ada penilaian.", "You have said nothing yet."));
    app.server.answer(MyFeedbackTest.MINE, MyFeedbackTest.SAID);
    press(main, say("Kembali", "Back"));
    press(main, say("Penilaian saya", "My feedback"));
    look(main, "my feedback", "Petugas jaga kami tambah.");
  }

  private void visitor() {
    look(main(), "welcome", say("Mulai", "Begin"));
    app.parts().choices().nowKnowsTheApp();
    Activity main = main();
    look(main, "home of a visitor", say("Pilih wilayah", "Choose a region"));
    press(main, say("Pilih wilayah", "Choose a region"));
    look(main, "region", "Kepulauan Riau");
    press(main, say("Kotak masuk", "Inbox"));
    look(main, "inbox of a visitor", say("Masuk dengan identitas", "Sign in with"));
    look(service(APP), "signed out", say("Silakan masuk dahulu", "Please sign in first"));
  }

  private void services() {
    feedback();
    app.server.refuse("POST /v1/visits", 403, "consent-required");
    Activity service = service(APP);
    look(service, "consent", "Siti Rahmawati");
    press(service, say("Tidak setuju", "Do not agree"));
    look(service, "no consent", say("Anda tidak membagikan data", "You do not share data"));
    look(
        service("satuwarga://apps/..//x"),
        "no service",
        say("Tautan ini tidak menuju layanan", "This link leads to no service"));
  }

  private void feedback() {
    FeedbackTest.usable(app.server);
    Activity service = service(APP);
    press(service, "Kirim");
    look(service, "offer of feedback", say("Nilai layanan ini", "Say what it was like"));
    press(service, say("Nilai layanan ini", "Say what it was like"));
    press(service, say("Kirim penilaian", "Send"));
    look(service, "feedback without a mark", say("Pilih satu nilai.", "Choose one mark."));
    press(
        service,
        say("Bagaimana layanan ini?", "How was this service?") + ": " + say("Baik", "Good"));
    press(service, say("Kirim penilaian", "Send"));
    look(service, "feedback is kept", say("Terima kasih", "Thank you"));
    press(service, say("Isi juga survei", "Fill in the community"));
    look(service, "survey", say("Persyaratan", "Requirements"));
  }

  private void look(Activity activity, String page, String words) {
    Eyes.on(activity).see(words);
    ShadowLooper.idleMainLooper();
    List<String> found = Looks.wrong(activity, foreign);
    if (!found.isEmpty()) {
      wrong.put(page, found);
    }
  }

  private void press(Activity activity, String words) {
    Eyes.on(activity).press(words);
  }

  private String say(String indonesian, String english) {
    return Text.of(indonesian, english).in(language);
  }

  private void speak(Language chosen) throws ReflectiveOperationException {
    language = chosen;
    app.parts().choices().speak(chosen);
    Language other = chosen == Language.ENGLISH ? Language.INDONESIAN : Language.ENGLISH;
    texts().forEach(text -> foreign.add(text.in(other)));
    texts().forEach(text -> foreign.remove(text.in(chosen)));
  }

  private Activity main() {
    return Robolectric.buildActivity(MainActivity.class).setup().get();
  }

  private Activity service(String address) {
    Intent intent = new Intent(Intent.ACTION_VIEW, Uri.parse(address), app, ServiceActivity.class);
    return Robolectric.buildActivity(ServiceActivity.class, intent).setup().get();
  }

  /** All words of the app that stand in no sentence with something else. */
  private static List<Text> texts() throws ReflectiveOperationException {
    List<Text> all = new ArrayList<>();
    for (Class<?> words :
        List.of(
            Words.class,
            FeedbackWords.class,
            Class.forName("id.satuwarga.app.view.AccountWords"))) {
      for (Field field : words.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == Text.class) {
          field.setAccessible(true);
          all.add((Text) field.get(null));
        }
      }
    }
    return all;
  }
}
