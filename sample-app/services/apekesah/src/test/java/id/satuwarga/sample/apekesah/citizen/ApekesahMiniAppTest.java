package id.satuwarga.sample.apekesah.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.sample.apekesah.Main;
import id.satuwarga.sample.apekesah.complaint.Complaint;
import id.satuwarga.sample.apekesah.complaint.Complaints;
import id.satuwarga.sample.apekesah.complaint.Routing;
import id.satuwarga.sample.apekesah.complaint.Status;
import id.satuwarga.sample.ground.ManifestFile;
import id.satuwarga.sample.ground.SentFile;
import id.satuwarga.sample.ground.TestDatabase;
import id.satuwarga.sdk.client.NoticeOutbox;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Visit;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApekesahMiniAppTest {
  private static final String SITI = "subject-of-siti-rahmawati";
  private static final String BAGUS = "subject-of-bagus-wicaksono";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T03:30:00Z"), ZoneOffset.UTC);

  private final Complaints complaints =
      new Complaints(
          TestDatabase.fresh(Main.class), new NoticeOutbox(CLOCK), Routing.ofCity("21.71"), CLOCK);
  private final Manifest manifest =
      Manifest.parse(ManifestFile.of(Main.class, "http://localhost:8082"));
  private final ApekesahMiniApp app =
      new ApekesahMiniApp(
          manifest,
          complaints,
          new Photos(id -> new SentFile("image/png", new byte[] {1, 2, 3}), complaints),
          new City("Kota Batam", "21.71"));

  @Test
  void theManifestMayBeRegistered() {
    assertThat(Manifest.check(ManifestFile.of(Main.class, "http://localhost:8082"))).isEmpty();
  }

  @Test
  void aCitizenWithoutComplaintsIsLedToTheForm() {
    assertThat(shown(open("/", SITI))).contains("Belum ada pengaduan", "/new");
  }

  @Test
  void aFilledFormFilesAComplaintUnderTheNameTheCitizenShared() throws Exception {
    Screen answer = app.act(visit("/new"), filled("21.71.01.1001"), context("/new", SITI));

    assertThat(shown(answer)).contains("Pengaduan diterima", "APK-");
    assertThat(mine()).extracting(Complaint::reporter).containsExactly("Siti");
  }

  @Test
  void theSamePressAnswersWithTheSameComplaint() throws Exception {
    Action press = filled("21.71.01.1001");
    app.act(visit("/new"), press, context("/new", SITI));
    app.act(visit("/new"), press, context("/new", SITI));

    assertThat(mine()).hasSize(1);
  }

  @Test
  void aPlaceInAnotherCityIsToldAtItsInput() throws Exception {
    Screen answer = app.act(visit("/new"), filled("33.76.01.1001"), context("/new", SITI));

    assertThat(shown(answer)).contains("Pilih tempat di Kota Batam");
    assertThat(mine()).isEmpty();
  }

  @Test
  void anEmptyFormComesBackWithItsFaults() throws Exception {
    Action empty = Action.named("file").id(UUID.randomUUID().toString());

    assertThat(shown(app.act(visit("/new"), empty, context("/new", SITI))))
        .contains("satuwarga:problem");
  }

  @Test
  void thePlaceIsShownByTheNameTheServerSaid() throws Exception {
    assertThat(shown(open(filed().page(), SITI)))
        .contains("Jl. Merdeka 1, Belian, Batam Kota, Kota Batam");
  }

  @Test
  void theCitizenSeesWhoHandlesItUntilWhenAndTheOfficersProof() throws Exception {
    Complaint filed = filed();
    assertThat(shown(open(filed.page(), SITI)))
        .contains("Dinas Bina Marga dan Sumber Daya Air", "Paling lambat Rabu, 25 November 2026");

    String form = UUID.randomUUID().toString();
    complaints.prove(
        filed.number(),
        form,
        new SentFile("image/png", new byte[] {7}),
        "Depan SD 01",
        Instant.parse("2026-11-22T03:00:00Z"));
    assertThat(shown(open(filed.page(), SITI))).doesNotContain("Bukti dari petugas");
    complaints.answer(filed.number(), form, Status.DONE, "Sudah ditambal.");
    assertThat(shown(open(filed.page(), SITI)))
        .contains("Bukti dari petugas", "Depan SD 01", "pukul 10.00 WIB")
        .contains(complaints.proofs(filed.number()).get(0).sha256());
  }

  @Test
  void aCitizenPagesBackToTheirOldestComplaint() throws Exception {
    Complaint oldest = filed();
    for (int more = 0; more < 50; more++) {
      filed();
    }

    Screen newest = open("/", SITI);
    Visit older = Visit.at(manifest, "/").param("before", Long.toString(oldest.number() + 1));

    assertThat(shown(newest))
        .contains("Lebih lama", "/?before=" + (oldest.number() + 1))
        .doesNotContain(oldest.label() + " ");
    assertThat(shown(app.open(older, context("/", SITI))))
        .contains(oldest.label() + " ")
        .doesNotContain("Lebih lama");
  }

  @Test
  void thePhotoIsTakenOnceAndShown() throws Exception {
    UUID upload = UUID.randomUUID();
    Action press = form("21.71.01.1001").files("photo", List.of(upload.toString()));

    Screen answer = app.act(visit("/new"), press, context("/new", SITI));

    assertThat(shown(answer)).contains("images/" + upload);
    assertThat(complaints.photo(upload)).isPresent();
  }

  @Test
  void aComplaintOfSomebodyElseIsUnknown() throws Exception {
    Complaint filed = filed();

    assertThatThrownBy(() -> open(filed.page(), BAGUS)).isInstanceOf(Refusal.class);
  }

  @Test
  void theOfficersAnswerStandsInTheTimeline() throws Exception {
    Complaint filed = filed();
    complaints.answer(
        filed.number(), UUID.randomUUID().toString(), Status.IN_PROGRESS, "Petugas menuju lokasi.");

    assertThat(shown(open(filed.page(), SITI)))
        .contains("Sedang ditangani", "Petugas menuju lokasi.", "Minggu, 22 November 2026");
  }

  @Test
  void aDoneComplaintOffersStarsAndReopening() throws Exception {
    Complaint filed = done();

    assertThat(shown(open(filed.page(), SITI))).contains("5 bintang", "Buka kembali");
  }

  @Test
  void starsAreGivenByAButton() throws Exception {
    Complaint filed = done();
    Action press = Action.named("rate").id(UUID.randomUUID().toString()).data("stars", "4");

    app.act(visit(filed.page()), press, context(filed.page(), SITI));

    assertThat(complaints.score().average()).isEqualTo(4);
  }

  @Test
  void starsThatNoButtonCarriesAreRefused() throws Exception {
    Complaint filed = done();
    Action press = Action.named("rate").id(UUID.randomUUID().toString()).data("stars", "9");

    assertThatThrownBy(() -> app.act(visit(filed.page()), press, context(filed.page(), SITI)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void reopeningNeedsAReason() throws Exception {
    Complaint filed = done();
    Action press = Action.named("reopen").id(UUID.randomUUID().toString());

    app.act(visit(filed.page()), press, context(filed.page(), SITI));

    assertThat(complaints.find(filed.number()).orElseThrow().status()).isEqualTo(Status.DONE);
  }

  @Test
  void anEnglishCitizenReadsEnglish() throws Exception {
    Context context = Context.of(visit("/"), SITI).clock(CLOCK);
    Visit english = Visit.at(manifest, "/").language(Language.ENGLISH);

    assertThat(shown(app.open(english, Context.of(english, SITI).clock(CLOCK))))
        .contains("My complaints")
        .doesNotContain(context.say("Pengaduan saya", "My complaints"));
  }

  private List<Complaint> mine() {
    return complaints.ofCitizen(SITI, Long.MAX_VALUE, 100);
  }

  private Complaint filed() throws Exception {
    app.act(visit("/new"), filled("21.71.01.1001"), context("/new", SITI));
    return mine().get(0);
  }

  private Complaint done() throws Exception {
    return complaints.answer(
        filed().number(), UUID.randomUUID().toString(), Status.DONE, "Sudah diperbaiki.");
  }

  private Screen open(String page, String citizen) {
    return app.open(visit(page), context(page, citizen));
  }

  private Visit visit(String page) {
    return Visit.at(manifest, page);
  }

  private Context context(String page, String citizen) {
    return Context.of(visit(page), citizen).clock(CLOCK).claim("name", "Siti");
  }

  private static Action filled(String region) {
    return form(region);
  }

  private static Action form(String region) {
    return Action.named("file")
        .id(UUID.randomUUID().toString())
        .input("title", "Jalan berlubang")
        .input("category", "ROAD")
        .input(
            "place",
            Place.in(region).regionName("Belian, Batam Kota, Kota Batam").street("Jl. Merdeka 1"))
        .input("date", "2026-11-20")
        .input("description", "Lubang besar di depan sekolah.");
  }

  private static String shown(Screen screen) {
    return screen.json();
  }
}
