package id.satuwarga.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import android.content.Intent;
import android.database.Cursor;
import android.net.Uri;
import android.os.ParcelFileDescriptor;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.annotation.Config;

/** The files of notices: fetched once, read also without a network, opened by another app. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApplication.class)
public class DocumentsTest {
  private static final String NOTICE = "/v1/inbox/0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e09";
  private static final String FILE = "GET " + NOTICE + "/attachments/a-1";
  static final String LETTER_NOTICE =
      """
      {"notice_id":"0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e09","subject":"Pengaduan dijawab",
       "sender":"Diskominfo Batam","received_at":"2026-11-22T03:30:04Z","read":false,
       "seq":7,"body":"Tim berangkat.","attachments":[{"attachment_id":"a-1",
       "name":"surat-jawaban.pdf","type":"application/pdf","size":22}]}""";
  private static final byte[] LETTER = "%PDF-1.4 surat jawaban".getBytes(UTF_8);

  private TestApplication app;
  private MainActivity activity;
  private Eyes eyes;

  @Before
  public void start() {
    app = (TestApplication) RuntimeEnvironment.getApplication();
    app.server
        .answer("GET /v1/inbox", PagesTest.INBOX)
        .answer("GET " + NOTICE, LETTER_NOTICE)
        .answer("PUT " + NOTICE + "/read", 204, "")
        .answer("GET /v1/access-log", PagesTest.LOG)
        .answer("GET /v1/consents", PagesTest.CONSENTS)
        .file(FILE, "application/pdf", LETTER);
    // Robolectric reads no manifest here
    Robolectric.buildContentProvider(DocumentProvider.class).create("id.satuwarga.app.documents");
    app.signedIn();
    open();
    eyes.press("Kotak masuk").press("Pengaduan dijawab").see("Lampiran").see("surat-jawaban.pdf");
  }

  @Test
  public void aFileIsSavedAndOpenedByAnotherAppAlsoWithoutANetwork() throws IOException {
    save();
    app.server.goOffline();
    app.startAnew();
    open();
    eyes.press("Data saya").press("Dokumen saya").see("Diskominfo Batam · Pengaduan dijawab");
    eyes.press("Buka: surat-jawaban.pdf");

    Intent opened = Shadows.shadowOf(activity).getNextStartedActivity();
    assertThat(opened.getAction()).isEqualTo(Intent.ACTION_VIEW);
    assertThat(opened.getType()).isEqualTo("application/pdf");
    assertThat(opened.getFlags() & Intent.FLAG_GRANT_READ_URI_PERMISSION).isNotZero();
    assertThat(read(opened.getData())).isEqualTo(LETTER);
    assertThat(described(opened.getData())).isEqualTo("surat-jawaban.pdf 22");
  }

  @Test
  public void itLiesSealedOnThePhoneAndTheOpenFileHasNoName() throws IOException {
    save();
    Eyes.until(() -> app.parts().documents().stored("a-1").isPresent(), "the list");
    Uri address = DocumentProvider.opening(app.parts().documents().all().get(0)).getData();

    try (InputStream open = opened(address)) {
      assertThat(open.available()).isEqualTo(LETTER.length);
      assertThat(plainOnDisk()).isEmpty();
    }
    assertThatThrownBy(() -> app.getContentResolver().openFileDescriptor(address, "w"))
        .isInstanceOf(FileNotFoundException.class);
  }

  @Test
  public void noOtherAppIsLetInUnlessItIsGranted() throws IOException {
    String manifest = Files.readString(Path.of("src/main/AndroidManifest.xml"));
    String provider =
        manifest.substring(manifest.indexOf("<provider"), manifest.indexOf("</application>"));

    assertThat(provider)
        .contains("android:name=\"" + DocumentProvider.class.getName() + "\"")
        .contains("android:authorities=\"id.satuwarga.app.documents\"")
        .contains("android:exported=\"false\"")
        .contains("android:grantUriPermissions=\"true\"");
  }

  @Test
  public void whatIsRemovedOrOfSomebodyWhoLeftIsGone() {
    save();
    Uri address = DocumentProvider.opening(app.parts().documents().all().get(0)).getData();
    eyes.press("Hapus dari ponsel: surat-jawaban.pdf").see("Unduh ke ponsel");
    Eyes.until(() -> app.vault().findBytes("document/a-1").isEmpty(), "removed");
    assertThatThrownBy(() -> app.getContentResolver().openFileDescriptor(address, "r"))
        .isInstanceOf(FileNotFoundException.class);

    save();
    app.parts().session().signOut();
    Eyes.until(() -> !app.parts().session().isWorking(), "signed out");
    app.rests();

    assertThat(app.vault().findBytes("document/a-1")).isEmpty();
    assertThat(app.vault().find("documents")).isEmpty();
    Eyes.until(() -> app.parts().documents().all().isEmpty(), "nothing is listed");
  }

  @Test
  public void withoutANetworkAFileThatIsNotSavedSaysSo() {
    app.server.goOffline();

    eyes.press("Unduh ke ponsel: surat-jawaban.pdf").see("Belum berhasil");

    app.server.comeBack();
    eyes.press("Unduh ke ponsel: surat-jawaban.pdf").see("Tersimpan, 1 kB");
  }

  private void open() {
    activity = Robolectric.buildActivity(MainActivity.class).setup().get();
    eyes = Eyes.on(activity);
  }

  private void save() {
    eyes.press("Unduh ke ponsel: surat-jawaban.pdf").see("Tersimpan, 1 kB");
    Eyes.until(() -> app.parts().documents().stored("a-1").isPresent(), "the list");
  }

  private byte[] read(Uri address) throws IOException {
    try (FileInputStream in = opened(address);
        FileChannel channel = in.getChannel()) {
      assertThat(channel.position(1).position()).as("it can be read from any place").isEqualTo(1);
      assertThat(channel.position(0).position()).isZero();
      return in.readAllBytes();
    }
  }

  /** Closed by itself: Robolectric cannot close what holds it. */
  private FileInputStream opened(Uri address) throws IOException {
    ParcelFileDescriptor file = app.getContentResolver().openFileDescriptor(address, "r");
    return new FileInputStream(file.getFileDescriptor());
  }

  private String described(Uri address) {
    try (Cursor row = app.getContentResolver().query(address, null, null, null, null)) {
      row.moveToFirst();
      return row.getString(0) + " " + row.getInt(1);
    }
  }

  /** Files of the app in which the letter can be read. */
  private List<Path> plainOnDisk() throws IOException {
    try (var files = Files.walk(app.getDataDir().toPath())) {
      return files.filter(Files::isRegularFile).filter(DocumentsTest::isPlain).toList();
    }
  }

  private static boolean isPlain(Path file) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1).contains("surat jawaban");
    } catch (IOException gone) {
      return false;
    }
  }
}
