package id.satuwarga.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Intent;
import android.net.Uri;
import id.satuwarga.sdk.miniapp.Screen;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;

/** What a citizen says of a service once it is done. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApplication.class)
public class FeedbackTest {
  private static final String VISIT = "/v1/visits/0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e06";
  static final String FEEDBACK = "PUT " + VISIT + "/feedback";
  private static final String OFFER = "Nilai layanan ini";
  private static final String SEND = "Kirim penilaian";
  private static final String GOOD = "Bagaimana layanan ini?: Baik";
  private static final List<String> ELEMENTS =
      List.of(
          "Persyaratan",
          "Sistem, mekanisme, dan prosedur",
          "Waktu penyelesaian",
          "Biaya atau tarif",
          "Produk layanan",
          "Kompetensi pelaksana",
          "Perilaku pelaksana",
          "Penanganan pengaduan, saran, dan masukan",
          "Sarana dan prasarana");

  private TestApplication app;

  /** A service that is done after one press, and a server that keeps what is said of it. */
  static void usable(PretendServer server) {
    String asks = Screen.titled("Layanan uji").at("/").submit("send", "Kirim").json();
    String done = Screen.titled("Sudah selesai").at("/done").text("Terima kasih.").json();
    server
        .answer("POST /v1/visits", ServiceTest.visit(asks))
        .answer("POST " + VISIT + "/actions", "{\"screen\":" + done + "}")
        .answer(
            FEEDBACK,
            said ->
                new PretendServer.Reply(
                    200,
                    said.replaceFirst(
                        "\\{",
                        "{\"service\":\"Layanan uji\",\"changeable_until\":"
                            + "\"2026-11-25T03:30:00Z\",")));
  }

  @Before
  public void start() {
    app = (TestApplication) RuntimeEnvironment.getApplication();
    app.server.answer("GET /v1/services", SignInTest.SERVICES);
    usable(app.server);
    app.signedIn();
  }

  private Eyes open() {
    Intent intent =
        new Intent(
            Intent.ACTION_VIEW,
            Uri.parse("satuwarga://apps/id.batam.apekesah/"),
            app,
            ServiceActivity.class);
    return Eyes.on(Robolectric.buildActivity(ServiceActivity.class, intent).setup().get());
  }

  private List<String> said() {
    return app.server.asked.stream()
        .filter(it -> it.startsWith(FEEDBACK))
        .map(it -> it.substring(FEEDBACK.length() + 1))
        .collect(Collectors.toList());
  }

  @Test
  public void nobodyIsAskedBeforeSomethingWasDone() {
    Eyes eyes = open().see("Layanan uji");

    assertThat(eyes.texts()).doesNotContain(OFFER);
    eyes.press("Kirim").see("Sudah selesai").see(OFFER);
  }

  @Test
  public void oneMarkIsEnough() {
    Eyes eyes = open().press("Kirim").press(OFFER).press(SEND).see("Pilih satu nilai.");
    assertThat(said()).isEmpty();

    eyes.press(GOOD).type("Komentar", "Cepat.").press(SEND).see("Terima kasih, sudah tersimpan");

    assertThat(said()).containsExactly("{\"rating\":3,\"comment\":\"Cepat.\"}");
    eyes.press("Kembali ke layanan").see("Sudah selesai");
  }

  @Test
  public void theSurveyTakesAllNineElementsOrNone() {
    Eyes eyes = open().press("Kirim").press(OFFER).press(GOOD).press(SEND);
    eyes.press("Isi juga survei").press("Persyaratan: Kurang baik").press(SEND);
    eyes.see("Nilai kesembilan unsur dahulu.");
    assertThat(said()).hasSize(1);

    for (String element : ELEMENTS.subList(1, 9)) {
      eyes.press(element + ": Sangat baik");
    }
    eyes.press(SEND).see("Terima kasih, sudah tersimpan");

    assertThat(said().get(1)).isEqualTo("{\"rating\":3,\"elements\":[2,4,4,4,4,4,4,4,4]}");
    assertThat(eyes.texts()).noneMatch(it -> it.contains("9 unsur"));
  }

  @Test
  public void whatWasChosenStaysWhenItIsNotKept() {
    app.server.refuse(FEEDBACK, 409, "feedback-settled");
    Eyes eyes = open().press("Kirim").press(OFFER).press(GOOD).press(SEND).see("Belum berhasil");

    usable(app.server);
    eyes.press("Coba lagi").see("Terima kasih, sudah tersimpan");

    assertThat(said()).hasSize(2).allMatch(it -> it.contains("3"));
  }
}
