package id.satuwarga.sample.eplanning.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.sample.eplanning.EPlanning;
import id.satuwarga.sample.eplanning.proposal.Chamber;
import id.satuwarga.sample.eplanning.proposal.Proposal;
import id.satuwarga.sample.eplanning.proposal.Seats;
import id.satuwarga.sample.eplanning.proposal.Standing;
import id.satuwarga.sample.ground.ManifestFile;
import id.satuwarga.sample.ground.SentFile;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.testkit.Citizen;
import id.satuwarga.sdk.testkit.MiniAppTester;
import id.satuwarga.sdk.testkit.TestClock;
import id.satuwarga.sdk.testkit.TestFile;
import id.satuwarga.sdk.testkit.TestVisit;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EPlanningMiniAppTest {
  private static final Citizen SITI =
      Citizen.named("Siti Rahmawati").claim("home_region", Chamber.BELIAN);
  private static final Citizen YOHANA =
      Citizen.named("Yohana Ginting").claim("home_region", Chamber.BELIAN);
  private static final Citizen BAGUS =
      Citizen.named("Bagus Wicaksono").claim("home_region", Chamber.BULIANG);

  private final String file = ManifestFile.of(EPlanning.class, "https://eplanning.example");
  private final TestClock clock = TestClock.at("2026-11-22T10:30:00+07:00");
  private final Chamber chamber = new Chamber(clock, Seats.USUAL);
  private final EPlanningMiniApp app =
      new EPlanningMiniApp(
          Manifest.parse(file),
          chamber.proposals,
          chamber.supports,
          chamber.musrenbang,
          new Attachments(
              id -> new SentFile("image/png", new byte[] {1, 2, 3}), chamber.proposals));
  private final MiniAppTester tester = MiniAppTester.of(app).clock(clock);

  @Test
  void theManifestMayBeRegistered() {
    assertThat(Manifest.check(file)).isEmpty();
  }

  @Test
  void aProposalIsFiledForNextYear() {
    filled(SITI).press("Kirim usulan").sees("Usulan diterima", "MSR-2027-", "Menunggu keputusan");
  }

  @Test
  void neighboursReadItWithoutTheProposersName() {
    filled(SITI).press("Kirim usulan");

    tester
        .as(YOHANA)
        .visit("/")
        .sees("Kelurahan Belian, Batam Kota", "Lampu jalan RW 08")
        .doesNotSee("Siti")
        .opens("Lampu jalan RW 08")
        .sees("Keluarga terbantu", "180")
        .doesNotSee("Siti");
    tester.as(BAGUS).visit("/").sees("Belum ada usulan").doesNotSee("Lampu jalan");
  }

  @Test
  void theSamePressFilesOnce() {
    filled(SITI).pressTwice("Kirim usulan");

    assertThat(chamber.proposals.ofCitizen(SITI.subject(), Long.MAX_VALUE, 10)).hasSize(1);
  }

  @Test
  void aPressWhoseAnswerWasLostIsRepeatedWithoutHarm() {
    filled(SITI).press("Kirim usulan").pressAgain().sees("Usulan diterima");

    assertThat(chamber.proposals.ofCitizen(SITI.subject(), Long.MAX_VALUE, 10)).hasSize(1);
  }

  @Test
  void anEmptyFormCannotBeSent() {
    tester.as(SITI).visit("/new").cannotPress("Kirim usulan", "Judul usulan", "Bidang", "Tempat");
  }

  @Test
  void aPlaceOutsideOfTheCityIsToldAtItsInput() {
    filled(SITI)
        .place("Tempat", Place.in("33.76.02.1003"))
        .press("Kirim usulan")
        .seesProblem("Tempat", "Pilih kelurahan di Kota Batam");
    assertThat(chamber.proposals.ofCitizen(SITI.subject(), Long.MAX_VALUE, 10)).isEmpty();
  }

  @Test
  void halfAHouseholdIsToldAtItsInput() {
    filled(SITI)
        .number("Berapa keluarga terbantu?", new BigDecimal("2.5"))
        .press("Kirim usulan")
        .seesProblem("Berapa keluarga terbantu?", "Isi bilangan bulat");
  }

  @Test
  void photoAndDocumentComeAlong() {
    TestFile photo = TestFile.png();
    filled(SITI)
        .attach("Foto tempatnya", photo)
        .attach("Dokumen pendukung", TestFile.pdf())
        .press("Kirim usulan")
        .sees("Foto tempatnya", "Terlampir untuk panitia");

    assertThat(chamber.proposals.photo(UUID.fromString(photo.uploadId()), YOHANA.subject()))
        .isPresent();
  }

  @Test
  void anUploadIdThatIsNoneIsRefusedInWords() {
    Attachments attachments = new Attachments(id -> null, chamber.proposals);

    assertThatThrownBy(() -> attachments.takePhoto(List.of("bukan-berkas")))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void aNeighbourSupportsAndStepsBack() {
    Proposal lamp = chamber.file(SITI.subject(), Chamber.BELIAN, "Lampu jalan RW 08");

    tester
        .as(YOHANA)
        .visit(lamp.page())
        .sees("0 warga")
        .press("Dukung usulan ini")
        .sees("1 warga")
        .press("Tarik dukungan")
        .sees("0 warga");
  }

  @Test
  void neitherTheProposerNorAnotherKelurahanIsOfferedToSupport() {
    Proposal lamp = chamber.file(SITI.subject(), Chamber.BELIAN, "Lampu jalan RW 08");

    tester.as(SITI).visit(lamp.page()).doesNotSee("Dukung usulan ini").sees("Tarik usulan");
    tester.as(BAGUS).visit(lamp.page()).doesNotSee("Dukung usulan ini", "Tarik usulan");
  }

  @Test
  void whatWasDecidedMeanwhileIsRefusedInWords() {
    Proposal lamp = chamber.file(SITI.subject(), Chamber.BELIAN, "Lampu jalan RW 08");
    TestVisit open = tester.as(YOHANA).visit(lamp.page());
    chamber.decide(lamp, Standing.OUT);
    chamber.musrenbang.close(lamp.meeting(), Chamber.WULAN);

    open.press("Dukung usulan ini").refuses("sudah diputuskan");
  }

  @Test
  void theProposerWithdrawsAndNobodyElseReadsItAnyMore() {
    Proposal lamp = chamber.file(SITI.subject(), Chamber.BELIAN, "Lampu jalan RW 08");

    tester.as(SITI).visit(lamp.page()).press("Tarik usulan").sees("Ditarik pengusul");
    tester.as(YOHANA).visit(lamp.page()).refuses("Usulan tidak ditemukan");
    tester.as(YOHANA).visit("/").doesNotSee("Lampu jalan RW 08");
  }

  @Test
  void aLongListIsReadPageByPage() {
    for (int number = 1; number <= 11; number++) {
      chamber.file(SITI.subject(), Chamber.BELIAN, "Usulan ke-" + number + " dari warga");
    }

    tester.as(YOHANA).visit("/").sees("Usulan ke-11 dari").doesNotSee("Usulan ke-1 dari");
    tester.as(YOHANA).visit("/?before=2").sees("Usulan ke-1 dari").doesNotSee("Usulan ke-2 dari");
    tester.as(SITI).visit("/mine?before=2").sees("Usulan ke-1 dari");
  }

  @Test
  void theTimelineTellsWhatEachMeetingSaid() {
    Proposal lamp = chamber.file(SITI.subject(), Chamber.BELIAN, "Lampu jalan RW 08");
    chamber.decide(lamp, Standing.MAIN);
    clock.set("2026-11-24T09:00:00+07:00");
    chamber.musrenbang.close(lamp.meeting(), Chamber.WULAN);

    tester
        .as(SITI)
        .visit(lamp.page())
        .sees("Musrenbang kelurahan: Usulan utama", "Sesuai prioritas kelurahan", "24 November")
        .sees("Musrenbang kecamatan", "Menunggu keputusan");
  }

  @Test
  void theResultsOfAFullMeetingFitOnOnePage() {
    for (int number = 1; number <= 30; number++) {
      Proposal one = chamber.file("warga-" + number, Chamber.BELIAN, "Usulan nomor " + number);
      chamber.decide(one, number <= 10 ? Standing.MAIN : Standing.RESERVE);
    }
    tester.as(SITI).visit("/results/kelurahan").sees("Rapat ini belum ditutup");
    chamber.musrenbang.close(chamber.proposals.find(1).orElseThrow().meeting(), Chamber.WULAN);

    tester
        .as(SITI)
        .visit("/results/kelurahan")
        .sees("Paling banyak 10 usulan utama dan 20 cadangan", "Usulan nomor 1", "Usulan nomor 30")
        .opens("Musrenbang kecamatan")
        .sees("Batam Kota", "Rapat ini belum ditutup");
  }

  @Test
  void whoseHomeIsNoKelurahanOfTheCityIsSentToTheProfile() {
    tester.as(SITI.claim("home_region", "21.71")).visit("/").sees("profil Anda");
    tester.as(SITI.claim("home_region", "21.71")).visit("/results/kota").sees("profil Anda");
  }

  @Test
  void inEnglishEverythingIsSaidInEnglish() {
    tester
        .as(SITI.reads(Language.ENGLISH))
        .visit("/")
        .sees("Proposals for 2027", "No proposals yet.", "Make a proposal");
  }

  private TestVisit filled(Citizen citizen) {
    return tester
        .as(citizen)
        .visit("/new")
        .fill("Judul usulan", "Lampu jalan RW 08")
        .choose("Bidang", "Penerangan jalan")
        .place("Tempat", Place.in(Chamber.BELIAN).street("Simpang Belian"))
        .fill("Mengapa perlu?", "Gelap sepanjang dua ratus meter.")
        .number("Berapa keluarga terbantu?", 180);
  }
}
