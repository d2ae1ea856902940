package id.satuwarga.sample.socialaid.citizen;

import static id.satuwarga.sample.socialaid.AidHouse.CODE;
import static id.satuwarga.sample.socialaid.AidHouse.LESTARI;
import static id.satuwarga.sample.socialaid.AidHouse.MARIA;
import static id.satuwarga.sample.socialaid.AidHouse.SITI;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sample.socialaid.AidHouse;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.testkit.TestVisit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SocialAidMiniAppTest {
  private static final String OPEN = "Buka daftar nama";
  private static final String PKH =
      "PKH · Permensos 1/2018 tentang PKH, SK Kepala Dinas 460/112/2026 (contoh)";
  private static final String BPNT =
      "BPNT · Permensos 5/2021 tentang Program Sembako, SK 460/131/2026 (contoh)";

  private final AidHouse house = new AidHouse();

  @Test
  void theManifestMayBeRegistered() {
    assertThat(Manifest.check(AidHouse.MANIFEST)).isEmpty();
  }

  @Test
  void aCitizenSeesAllThatIsHeldAboutThem() {
    house
        .app
        .as(SITI)
        .visit("/")
        .sees("Siti Rahmawati", "9901••••••••0001", "Belian", "4 dari 10", "4 orang")
        .sees("Iuran JKN (PBI)", "dibayar ke BPJS", "Rp600.000", "Direncanakan", "Disalurkan")
        .sees("Belum ada petugas");
  }

  @Test
  void whoIsNotInTheRegisterIsToldSo() {
    house
        .app
        .as(MARIA)
        .visit("/")
        .sees("tidak menyimpan data")
        .leadsTo("Ajukan usul atau sanggah", "https://dinsos.batam.example/sanggah");
  }

  @Test
  void noNikIsWholeOnAnyScreen() {
    house.appoint("21.71");
    for (String page : List.of("/", "/official")) {
      assertThat(house.app.as(LESTARI).visit(page).screen().json())
          .doesNotContainPattern("[0-9]{16}");
    }
    assertThat(list("Belian", PKH).screen().json()).doesNotContainPattern("[0-9]{16}");
  }

  @Test
  void aCitizenIsNoOfficial() {
    house.app.as(SITI).visit("/").doesNotSee("Halaman petugas");
    house.app.as(SITI).visit("/official").sees("Kode surat tugas").doesNotSee("Buliang");
  }

  @Test
  void theCodeOfALetterMakesAnOfficialOnce() {
    house.officials.appoint(CODE, "Lestari Handayani", "Pendamping PKH", "21.71");

    house
        .app
        .as(LESTARI)
        .visit("/official")
        .fill("Kode surat tugas", CODE)
        .press("Daftarkan saya")
        .sees("Lestari Handayani · Pendamping PKH", "Penerima triwulan ini");
    house
        .app
        .as(SITI)
        .visit("/official")
        .fill("Kode surat tugas", CODE)
        .press("Daftarkan saya")
        .seesProblem("Kode surat tugas", "sudah dipakai");
  }

  @Test
  void guessingCodesStopsAfterFiveTries() {
    house.officials.appoint(CODE, "Lestari Handayani", "Pendamping PKH", "21.71");
    TestVisit form = house.app.as(SITI).visit("/official");
    for (int at = 0; at < 5; at++) {
      form.fill("Kode surat tugas", "TEBAK-" + at).press("Daftarkan saya");
    }

    form.fill("Kode surat tugas", CODE).press("Daftarkan saya").refuses("Terlalu banyak");
  }

  @Test
  void aLetterIsGoodForTwoWeeks() {
    house.officials.appoint(CODE, "Lestari Handayani", "Pendamping PKH", "21.71");
    house.clock.forward(Duration.ofDays(15));

    house
        .app
        .as(LESTARI)
        .visit("/official")
        .fill("Kode surat tugas", CODE)
        .press("Daftarkan saya")
        .seesProblem("Kode surat tugas", "sudah lewat");
  }

  @Test
  void anOfficialCountsWithoutSmallCells() {
    house.appoint("21.71");

    TestVisit desk = house.app.as(LESTARI).visit("/official");

    // Belian has 3 of BLT, Tembesi 2 of BPNT
    desk.sees("Buliang", "Tembesi", "Seluruh kota", "disembunyikan");
    assertThat(desk.screen().json()).doesNotContain("\"3\"", "\"2\"");
  }

  @Test
  void anOfficialSeesTheirOwnTerritoryOnly() {
    house.appoint("21.71.12");

    house.app.as(LESTARI).visit("/official").sees("Buliang").doesNotSee("Tembesi", "Taman Baloi");
  }

  @Test
  void aNamedListNeedsABasisAndAPurpose() {
    house.appoint("21.71");

    house
        .app
        .as(LESTARI)
        .visit("/official")
        .cannotPress(OPEN, "Kelurahan", "Dasar hukum", "Untuk keperluan apa");
  }

  @Test
  void aBasisThatHasEndedOpensNothing() {
    house.appoint("21.71");

    house.app.as(LESTARI).visit("/official").doesNotSee("SK Kepala Dinas 460/087/2025");
  }

  @Test
  void whoIsOnAListSeesWhoOpenedItAndWhy() {
    house.appoint("21.71");
    list("Belian", BPNT).sees("Siti Rahmawati", "9901••••••••0001", "dicatat");

    house.app.as(SITI).visit("/").sees("Pendamping PKH", "Verifikasi lapangan", "Permensos 5/2021");
  }

  @Test
  void whoIsNotOnItSeesNothing() {
    house.appoint("21.71");
    list("Buliang", PKH).doesNotSee("Siti Rahmawati");

    house.app.as(SITI).visit("/").sees("Belum ada petugas");
  }

  @Test
  void theSameLookTwiceIsWrittenTwiceAtMostAndNeverNot() {
    house.appoint("21.71");
    list("Belian", BPNT).pressAgain();

    assertThat(house.lists.sightings("9901015703920001")).hasSize(2);
  }

  @Test
  void whoWasDismissedOpensNothingMore() {
    house.appoint("21.71");
    TestVisit form = filled("Belian", BPNT);
    house.officials.dismiss(LESTARI.subject());

    form.press(OPEN).refuses("Hanya untuk petugas");
    assertThat(house.lists.sightings("9901015703920001")).isEmpty();
  }

  @Test
  void anEnglishCitizenReadsEnglish() {
    house
        .app
        .as(SITI.reads(Language.ENGLISH))
        .visit("/")
        .sees("What is held about me", "4 of 10", "Food aid (BPNT)");
  }

  private TestVisit list(String village, String basis) {
    return filled(village, basis).press(OPEN);
  }

  private TestVisit filled(String village, String basis) {
    return house
        .app
        .as(LESTARI)
        .visit("/official")
        .choose("Kelurahan", village)
        .choose("Dasar hukum", basis)
        .fill("Untuk keperluan apa", "Verifikasi lapangan, surat tugas 112");
  }
}
