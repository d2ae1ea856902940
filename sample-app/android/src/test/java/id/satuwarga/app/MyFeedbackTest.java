package id.satuwarga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;

/** The list of what a citizen said of services. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApplication.class)
public class MyFeedbackTest {
  static final String MINE = "GET /v1/me/feedback";
  static final String SAID =
      """
      {"items":[
       {"visit_id":"0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1f10","app_id":"id.batam.apekesah",
        "service":"Apekesah","opd":{"code":"diskominfo-batam","name":"Diskominfo Batam"},
        "rating":2,"comment":"Jawaban datang setelah dua minggu.","state":"answered",
        "answer":"Petugas jaga kami tambah.","given_at":"2026-11-22T03:30:00Z",
        "changeable_until":"2026-11-25T03:30:00Z"},
       {"visit_id":"0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1f11","app_id":"id.batam.sikeda",
        "service":"Sikeda Batam","opd":{"code":"dinkes-batam","name":"Dinas Kesehatan Batam"},
        "rating":1,"state":"closed","reason":"Bukan layanan kami.",
        "given_at":"2026-11-20T23:30:00Z","changeable_until":"2026-11-23T23:30:00Z"}]}""";
  private static final String NONE = "Belum ada penilaian.";

  private TestApplication app;

  @Before
  public void start() {
    app = (TestApplication) RuntimeEnvironment.getApplication();
    app.server.answer("GET /v1/services", SignInTest.SERVICES).answer(MINE, SAID);
    app.signedIn();
  }

  @Test
  public void whatWasSaidStandsWithItsDayAndWhatBecameOfIt() {
    open()
        .see("Apekesah")
        .see("Diskominfo Batam · Dinilai Minggu, 22 November 2026")
        .see("Kurang baik")
        .see("Dijawab")
        .see("“Jawaban datang setelah dua minggu.”")
        .see("Jawaban instansi: Petugas jaga kami tambah.")
        .see("Dinas Kesehatan Batam · Dinilai Sabtu, 21 November 2026")
        .see("Ditutup instansi dengan alasan: Bukan layanan kami.")
        .press("Kembali")
        .see("Ukuran huruf");
  }

  @Test
  public void whileItComesThatIsSaid() {
    CountDownLatch held = new CountDownLatch(1);
    app.server.answer(
        MINE,
        body -> {
          await(held);
          return new PretendServer.Reply(200, SAID);
        });

    Eyes eyes = open().see("Memuat…");
    assertThat(eyes.texts()).doesNotContain(NONE);
    held.countDown();

    eyes.see("Apekesah").seeNo("Memuat…");
  }

  @Test
  public void whoSaidNothingIsToldWhereItCanBeSaid() {
    app.server.answer(MINE, "{\"items\":[]}");

    open().see(NONE).see("Anda dapat menilainya di bawah layar terakhir");
  }

  @Test
  public void allPagesAreThere() {
    AtomicInteger asked = new AtomicInteger();
    app.server.answer(
        MINE,
        body ->
            new PretendServer.Reply(
                200,
                asked.getAndIncrement() == 0
                    ? SAID.replaceFirst("]}$", "],\"next_cursor\":\"c-2\"}")
                    : SAID.replace("Apekesah", "Kependudukan Batam")));

    open().see("Apekesah").see("Kependudukan Batam");
  }

  @Test
  public void theServerMayBeOpenedAnewBetweenTwoPages() {
    CountDownLatch held = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    app.server.answer(
        MINE,
        body -> {
          int number = asked.incrementAndGet();
          if (number == 1) {
            await(held);
          }
          return new PretendServer.Reply(
              200,
              number < 3
                  ? SAID.replaceFirst("]}$", "],\"next_cursor\":\"c-2\"}")
                  : SAID.replace("Apekesah", "Kependudukan Batam"));
        });
    Eyes eyes = open();
    Eyes.until(() -> asked.get() == 1, "the first question");

    app.parts().server().reopen();
    held.countDown();

    eyes.see("Apekesah").see("Kependudukan Batam");
  }

  @Test
  public void whatDoesNotComeIsTroubleAndComesWhenItIsAskedForAgain() {
    app.server.refuse(MINE, 500, "internal");
    Eyes eyes = open().see("Belum berhasil");
    assertThat(eyes.texts()).doesNotContain(NONE);
    app.server.answer(MINE, SAID);

    eyes.press("Coba lagi").see("Apekesah").seeNo("Belum berhasil");
  }

  @Test
  public void withoutANetworkItIsThereWithItsAge() {
    open().see("Apekesah");
    app.server.goOffline();
    app.startAnew();
    app.later(Duration.ofHours(3));

    Eyes eyes = open().see("Ini keadaan 3 jam yang lalu.").see("Apekesah");
    app.server.comeBack();

    eyes.press("Coba lagi").seeNo("Tanpa jaringan").see("Apekesah");
  }

  @Test
  public void whoSignsOutLeavesNothingOfIt() {
    open().see("Apekesah");
    app.parts().session().signOut();
    Eyes.until(() -> !app.parts().session().isWorking(), "signed out");
    app.rests();

    assertThat(app.parts().myFeedback().said()).isEmpty();
    assertThat(app.vault().recall("my-feedback")).isEmpty();
  }

  private static void await(CountDownLatch held) {
    try {
      held.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Eyes open() {
    return Eyes.on(Robolectric.buildActivity(MainActivity.class).setup().get())
        .press("Profil")
        .press("Penilaian saya");
  }
}
