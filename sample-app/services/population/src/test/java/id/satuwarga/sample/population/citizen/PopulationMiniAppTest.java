package id.satuwarga.sample.population.citizen;

import static id.satuwarga.sample.population.RegisterHouse.BAGUS;
import static id.satuwarga.sample.population.RegisterHouse.HENDRA;
import static id.satuwarga.sample.population.RegisterHouse.SITI;
import static id.satuwarga.sample.population.RegisterHouse.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sample.ground.SentFile;
import id.satuwarga.sample.ground.Uploads;
import id.satuwarga.sample.population.RegisterHouse;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.testkit.Citizen;
import id.satuwarga.sdk.testkit.MiniAppTester;
import id.satuwarga.sdk.testkit.TestFile;
import id.satuwarga.sdk.testkit.TestVisit;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PopulationMiniAppTest {
  private static final String SEND = "Kirim permohonan";
  private static final String TRUTH = "Saya menyatakan data di atas benar";
  private static final Place SUKAJADI =
      Place.in("21.71.10.1005")
          .regionName("Sukajadi, Batam Kota, Kota Batam")
          .street("Jalan Anggrek Nomor 5");

  private final RegisterHouse house = new RegisterHouse();
  private final MiniAppTester app = house.tester();

  @Test
  void theManifestMayBeRegistered() {
    assertThat(Manifest.check(RegisterHouse.manifest("https://disdukcapil.batam.example")))
        .isEmpty();
  }

  @Test
  void homeShowsTheFamilyCardMasked() {
    app.as(SITI)
        .visit("/")
        .sees("Kartu keluarga saya", "9901••••••••0001", "Belian, Batam Kota, Kota Batam");
  }

  @Test
  void theFamilyStandsInATableAndNoNikIsWhole() {
    TestVisit family = app.as(SITI).visit("/").opens("Kartu keluarga saya");

    family.sees("Hendra Gunawan", "Siti Rahmawati", "Rafi Gunawan", "Kepala keluarga", "Anak");
    assertThat(family.screen().json()).doesNotContainPattern("[0-9]{16}");
  }

  @Test
  void whoIsInNoCardOfThisCityIsSentToTheOffice() {
    app.as(STRANGER).visit("/").refuses("Data tidak ditemukan", "loket Disdukcapil");
  }

  @Test
  void aMoveNeedsNoLetterOfTheNeighbourhood() {
    app.as(SITI).visit("/moves/new").sees("Surat pengantar RT/RW tidak diperlukan");
  }

  @Test
  void aMoveIsFiledAndAgreesWithTheRegisterAtOnce() {
    filled(SITI)
        .press(SEND)
        .sees("Permohonan diterima", "Data cocok dengan register", "Jalan Anggrek Nomor 5")
        .at("/moves/1");
    app.as(SITI).visit("/").sees("PD-1");
  }

  @Test
  void theSamePressFilesOnce() {
    filled(SITI).pressTwice(SEND).sees("Permohonan diterima");

    assertThat(house.moves.of(SITI.subject())).hasSize(1);
  }

  @Test
  void nothingIsSentWithoutTheDeclaration() {
    filled(SITI).toggle(TRUTH, false).cannotPress(SEND, TRUTH);
  }

  @Test
  void somebodyWhoGoesAroundTheAppGetsTheFormBack() {
    app.as(SITI).visit("/moves/new").pressAnyway(SEND).seesProblem("Alamat baru", "Wajib");

    assertThat(house.moves.of(SITI.subject())).isEmpty();
  }

  @Test
  void leavingTheCityIsDoneAtTheOffice() {
    Place tegal = Place.in("33.76.02.1003").street("Jalan Melati Nomor 1");

    filled(SITI).place("Alamat baru", tegal).press(SEND).seesProblem("Alamat baru", "di loket");
  }

  @Test
  void anAddressNeedsAStreet() {
    filled(SITI)
        .place("Alamat baru", Place.in("21.71.10.1005"))
        .press(SEND)
        .seesProblem("Alamat baru", "nama jalan");
  }

  @Test
  void aFamilyMovesOnceAtATime() {
    filled(SITI).press(SEND);

    filled(HENDRA).press(SEND).refuses("masih mempunyai permohonan");
  }

  @Test
  void aCancelledRequestMakesRoomForAnother() {
    filled(SITI).press(SEND).press("Batalkan permohonan").sees("Dibatalkan oleh Anda");

    filled(HENDRA).press(SEND).sees("Permohonan diterima");
  }

  @Test
  void aFormThatWasReadFromAnotherCardMovesNobody() {
    TestVisit late = filled(HENDRA).choose("Siapa yang pindah", "Siti Rahmawati (Istri)");
    filled(SITI)
        .choose("Siapa yang pindah", "Siti Rahmawati (Istri)")
        .press(SEND)
        .sees("Permohonan diterima");
    house.moves.approve(1, "");

    late.press(SEND).sees("Kartu keluarga Anda berubah", "Aisyah Putri Gunawan");

    assertThat(house.moves.of(HENDRA.subject())).isEmpty();
  }

  @Test
  void aRequestOfSomebodyElseIsUnknown() {
    filled(SITI).press(SEND);

    app.as(BAGUS).visit("/moves/1").refuses("Permohonan tidak ditemukan");
  }

  @Test
  void theProofIsFetchedOnce() {
    AtomicInteger fetched = new AtomicInteger();
    Uploads uploads =
        id -> {
          fetched.incrementAndGet();
          return new SentFile("application/pdf", new byte[] {1});
        };
    MiniAppTester counting =
        MiniAppTester.of(house.app("https://disdukcapil.batam.example", uploads))
            .clock(house.clock);

    filled(counting.as(SITI).visit("/moves/new"))
        .attach("Bukti tempat tinggal baru", TestFile.pdf())
        .pressTwice(SEND)
        .sees("Permohonan diterima");

    assertThat(fetched).hasValue(1);
  }

  @Test
  void whoHasMovedReadsItInTheTimelineAndOnTheCard() {
    TestVisit visit = filled(SITI).press(SEND);
    house.moves.approve(1, "KK baru dapat diambil.");

    visit.reload().sees("Disetujui, KK terbit", "KK baru dapat diambil.");
    app.as(HENDRA).visit("/family").sees("Jalan Anggrek Nomor 5, Sukajadi");
  }

  @Test
  void anEnglishCitizenReadsEnglish() {
    app.as(SITI.reads(Language.ENGLISH))
        .visit("/")
        .sees("My family card", "Ask to move")
        .doesNotSee("Kartu keluarga saya");
  }

  private TestVisit filled(Citizen who) {
    return filled(app.as(who).visit("/moves/new"));
  }

  private static TestVisit filled(TestVisit form) {
    return form.place("Alamat baru", SUKAJADI)
        .date("Tanggal pindah", LocalDate.of(2026, 11, 28))
        .choose("Alasan pindah", "Perumahan")
        .choose(
            "Siapa yang pindah",
            "Hendra Gunawan (Kepala keluarga)",
            "Siti Rahmawati (Istri)",
            "Aisyah Putri Gunawan (Anak)",
            "Rafi Gunawan (Anak)")
        .toggle(TRUTH, true);
  }
}
