package id.satuwarga.sample.education;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sample.ground.ManifestFile;
import id.satuwarga.sample.ground.Storage;
import id.satuwarga.sample.ground.TestDatabase;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.testkit.Citizen;
import id.satuwarga.sdk.testkit.MiniAppTester;
import id.satuwarga.sdk.testkit.TestVisit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As citizens meet it: through the mini-app, on a real database. */
class AdmissionMiniAppTest {
  private static final String SEND = "Kirim pendaftaran";
  private static final String WITHDRAW = "Batalkan pendaftaran";
  private static final LocalDate BORN = LocalDate.of(2014, 5, 17);
  private static final Duration MONTH = Duration.ofDays(31);

  private Applications applications;
  private MiniAppTester siti;
  private MiniAppTester bagus;

  @BeforeEach
  void openTheOffice() {
    Manifest manifest =
        Manifest.parse(ManifestFile.of(Education.class, "https://disdik.batam.example"));
    applications = new Applications(Storage.over(TestDatabase.of(Education.class)));
    siti = MiniAppTester.of(new AdmissionMiniApp(manifest, applications));
    bagus = siti.as(Citizen.named("Bagus Wicaksono"));
  }

  @Test
  void theManifestMayBeRegistered() {
    String json = ManifestFile.of(Education.class, "https://disdik.batam.example");
    assertThat(Manifest.check(json)).isEmpty();
  }

  @Test
  void whoeverAppliedNothingYetIsToldHow() {
    siti.visit("/").sees("Belum ada pendaftaran", "Daftarkan anak", "Daya tampung sekolah");
  }

  @Test
  void anApplicationIsAcceptedAndStandsInTheList() {
    TestVisit sent = apply(siti, "Rani Putri", "Domisili");
    sent.sees("Pendaftaran diterima", "SPMB-202611-1001").at("/applications/1001");

    siti.visit("/").sees("Rani Putri", "SMP Negeri Contoh 1, Domisili", "Dalam pemeringkatan");
  }

  @Test
  void anApplicationShowsItsRankAndWhenTheResultComes() {
    apply(siti, "Rani Putri", "Domisili");

    siti.visit("/applications/1001")
        .sees("Sabtu, 17 Mei 2014", "1 dari 20 kursi", "Selasa, 1 Desember 2026")
        .sees("anak Anda mendapat kursi");
  }

  @Test
  void anotherCitizenNeverSeesIt() {
    apply(siti, "Rani Putri", "Domisili");

    bagus.visit("/").doesNotSee("Rani Putri");
    bagus.visit("/applications/1001").refuses("Pendaftaran tidak ditemukan");
  }

  @Test
  void aPageThatIsNoNumberIsNotFound() {
    siti.visit("/applications/none").refuses("Pendaftaran tidak ditemukan");
    siti.visit("/applications/99999999999999999999").refuses("Pendaftaran tidak ditemukan");
  }

  @Test
  void theFormRefusesToBeSentEmpty() {
    siti.visit("/new")
        .cannotPress(SEND, "Nama anak", "Tanggal lahir anak", "Sekolah tujuan", "Jalur");
  }

  @Test
  void theDeclarationMustBeMade() {
    filled(siti, "Rani Putri", "Domisili")
        .toggle("Data yang saya isi benar", false)
        .cannotPress(SEND, "Data yang saya isi benar")
        .pressAnyway(SEND)
        .seesProblem("Data yang saya isi benar", "Perlu disetujui");
  }

  @Test
  void aChildThatIsTooYoungOrTooOldIsNotTaken() {
    filled(siti, "Rani Putri", "Domisili")
        .date("Tanggal lahir anak", LocalDate.of(2015, 11, 23))
        .cannotPress(SEND, "Tanggal lahir anak");
    filled(siti, "Rani Putri", "Domisili")
        .date("Tanggal lahir anak", LocalDate.of(2010, 11, 22))
        .cannotPress(SEND, "Tanggal lahir anak");
  }

  @Test
  void whatGoesAroundTheAppIsJudgedAllTheSame() {
    filled(siti, "Rani Putri", "Domisili").clear("Nama anak").pressAnyway(SEND).sees("Nama anak");

    siti.visit("/").sees("Belum ada pendaftaran");
  }

  @Test
  void achievementNeedsTheAverage() {
    filled(siti, "Rani Putri", "Prestasi")
        .press(SEND)
        .seesProblem("Rata-rata rapor", "Jalur prestasi memerlukan rata-rata rapor")
        .number("Rata-rata rapor", new BigDecimal("88.5"))
        .press(SEND)
        .sees("Pendaftaran diterima");

    siti.visit("/applications/1001").sees("88,50");
  }

  @Test
  void domicileForgetsTheAverage() {
    filled(siti, "Rani Putri", "Domisili").number("Rata-rata rapor", 99).press(SEND);

    siti.visit("/applications/1001").doesNotSee("Rata-rata rapor");
  }

  @Test
  void aChildAppliesOnceARound() {
    apply(siti, "Rani Putri", "Domisili");

    filled(siti, "RANI PUTRI", "Afirmasi").press(SEND).refuses("Anak ini sudah didaftarkan");
  }

  @Test
  void aPressThatComesTwiceAppliesOnce() {
    filled(siti, "Rani Putri", "Domisili").pressTwice(SEND).sees("SPMB-202611-1001");

    siti.visit("/applications/1002").refuses("Pendaftaran tidak ditemukan");
  }

  @Test
  void theBetterAverageStandsFirst() {
    achieve(siti, "Rani Putri", 80);
    achieve(bagus, "Dimas Aji", 91);

    siti.visit("/applications/1001").sees("2 dari 2 kursi");
    bagus.visit("/applications/1002").sees("1 dari 2 kursi");
  }

  @Test
  void whoeverIsPushedOutOfTheSeatsIsWarned() {
    achieve(siti, "Rani Putri", 80);
    achieve(bagus, "Dimas Aji", 91);
    achieve(bagus, "Dewi Aji", 85);

    siti.visit("/applications/1001").sees("3 dari 2 kursi", "belum mendapat kursi");
  }

  @Test
  void amongEqualsTheOlderChildStandsFirst() {
    apply(siti, "Rani Putri", "Afirmasi");
    filled(bagus, "Dimas Aji", "Afirmasi")
        .date("Tanggal lahir anak", BORN.minusDays(1))
        .press(SEND);

    siti.visit("/applications/1001").sees("2 dari 8 kursi");
  }

  @Test
  void aWithdrawnApplicationGivesItsRankAway() {
    achieve(siti, "Rani Putri", 80);
    achieve(bagus, "Dimas Aji", 91);
    bagus.visit("/applications/1002").press(WITHDRAW).sees("Pendaftaran dibatalkan");

    siti.visit("/applications/1001").sees("1 dari 2 kursi");
    bagus.visit("/").sees("Dibatalkan");
  }

  @Test
  void afterWithdrawingTheChildAppliesAnew() {
    apply(siti, "Rani Putri", "Domisili");
    siti.visit("/applications/1001").press(WITHDRAW);

    apply(siti, "Rani Putri", "Afirmasi").sees("Pendaftaran diterima");
  }

  @Test
  void nobodyWithdrawsTheApplicationOfSomebodyElse() {
    apply(siti, "Rani Putri", "Domisili");

    String stranger = bagus.citizen().subject();
    YearMonth round = YearMonth.of(2026, 11);
    assertThat(applications.withdraw(stranger, 1001, round, siti.clock().instant())).isFalse();
    siti.visit("/").sees("Dalam pemeringkatan");
  }

  @Test
  void theResultIsThereWhenTheMonthIsOver() {
    achieve(siti, "Rani Putri", 80);
    achieve(bagus, "Dimas Aji", 91);
    achieve(bagus, "Dewi Aji", 85);

    siti.visit("/").later(MONTH).reload().sees("Tidak diterima");
    bagus.visit("/").sees("Diterima").doesNotSee("Tidak diterima");
    bagus.visit("/applications/1002").sees("Daftar ulang").doesNotSee(WITHDRAW);
  }

  @Test
  void afterTheMonthNothingIsWithdrawn() {
    apply(siti, "Rani Putri", "Domisili");

    siti.visit("/applications/1001")
        .later(MONTH)
        .press(WITHDRAW)
        .refuses("Pendaftaran tidak dapat dibatalkan");
  }

  @Test
  void theSchoolsShowSeatsAndApplicantsOfThisMonth() {
    apply(siti, "Rani Putri", "Domisili");

    siti.visit("/schools")
        .sees("SMP Negeri Contoh 1, Batam Kota", "1 pendaftar, 20 kursi", "0 pendaftar, 8 kursi")
        .later(MONTH)
        .reload()
        .sees("0 pendaftar, 20 kursi");
  }

  @Test
  void itSpeaksEnglishToWhoeverReadsEnglish() {
    MiniAppTester maria = siti.as(Citizen.named("Maria Kewa Tukan").reads(Language.ENGLISH));

    maria.visit("/").sees("No applications yet");
    maria.visit("/schools").sees("0 applicants, 20 seats");
  }

  private static TestVisit filled(MiniAppTester citizen, String child, String way) {
    return citizen
        .visit("/new")
        .fill("Nama anak", child)
        .date("Tanggal lahir anak", BORN)
        .choose("Sekolah tujuan", "SMP Negeri Contoh 1, Batam Kota")
        .choose("Jalur", way)
        .toggle("Data yang saya isi benar", true);
  }

  private static TestVisit apply(MiniAppTester citizen, String child, String way) {
    return filled(citizen, child, way).press(SEND);
  }

  private static void achieve(MiniAppTester citizen, String child, int average) {
    filled(citizen, child, "Prestasi").number("Rata-rata rapor", average).press(SEND);
  }
}
