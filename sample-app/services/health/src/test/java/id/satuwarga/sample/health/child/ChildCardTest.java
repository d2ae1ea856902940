package id.satuwarga.sample.health.child;

import static id.satuwarga.sample.health.HealthHouse.BAGUS;
import static id.satuwarga.sample.health.HealthHouse.SITI;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sample.health.HealthHouse;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.testkit.Citizen;
import id.satuwarga.sdk.testkit.TestVisit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A child's immunisation card, from the book in the parent's hand to the Screen. */
class ChildCardTest {
  private static final LocalDate BORN = LocalDate.of(2024, 9, 9);

  private final HealthHouse house = new HealthHouse();

  @Test
  void whoHoldsTheBookSeesTheCard() {
    rafi(SITI)
        .sees("Kartu imunisasi Rafi Gunawan", "Jadwal", "Riwayat", "8 dari 10", "batch HB24-118")
        .at("/children/KIA20240917");
    house.app.as(SITI).visit("/").sees("Anak saya", "Rafi Gunawan");
  }

  @Test
  void theScheduleTellsWhatWasGivenAndWhatIsLate() {
    rafi(SITI)
        .sees("2 imunisasi sudah lewat jadwal")
        .sees("Diberikan Senin, 9 September 2024", "Terlewat Senin, 9 Maret 2026");
  }

  @Test
  void aYoungChildIsNotLateForWhatComesLater() {
    house.database.useHandle(
        db -> db.execute("UPDATE child SET birth_date = '2026-11-10' WHERE card = 'KIA20260402'"));

    shown(SITI, "KIA20260402", LocalDate.of(2026, 11, 10)).sees("Imunisasi lengkap untuk umurnya");
  }

  @Test
  void aWrongDateTellsNotThatTheBookIsThere() {
    String wrongDate = shown(SITI, "KIA20240917", BORN.plusDays(1)).screen().json();
    String wrongBook = shown(SITI, "KIA20240918", BORN).screen().json();

    assertThat(wrongDate).contains("tidak cocok");
    assertThat(wrongBook.replace("KIA20240918", "KIA20240917"))
        .isEqualTo(wrongDate.replace("2024-09-10", "2024-09-09"));
  }

  @Test
  void guessingStopsAfterFiveTriesAndGoesOnAfterAnHour() {
    for (int at = 0; at < 5; at++) {
      shown(SITI, "KIA0000000" + at, BORN).seesProblem("Nomor buku KIA", "tidak cocok");
    }
    shown(SITI, "KIA20240917", BORN).refuses("Terlalu banyak percobaan");

    house.clock.forward(Duration.ofMinutes(61));
    rafi(SITI).sees("Rafi Gunawan");
  }

  @Test
  void oneCitizensTriesAreNotAnothers() {
    for (int at = 0; at < 5; at++) {
      shown(BAGUS, "KIA0000000" + at, BORN);
    }

    rafi(SITI).sees("Rafi Gunawan");
  }

  @Test
  void aCardThatWasNotShownIsUnknown() {
    rafi(SITI);

    house.app.as(BAGUS).visit("/children/KIA20240917").refuses("Kartu anak tidak ditemukan");
  }

  @Test
  void aWeightIsWrittenInTheTable() {
    rafi(SITI)
        .number("Berat hari ini (kg)", new BigDecimal("12.34"))
        .press("Simpan berat")
        .sees("Berat badan disimpan", "12,3", "11,2");
  }

  @Test
  void aSecondWeightOfTheDayCorrectsTheFirst() {
    rafi(SITI)
        .number("Berat hari ini (kg)", new BigDecimal("21"))
        .press("Simpan berat")
        .number("Berat hari ini (kg)", new BigDecimal("12"))
        .press("Simpan berat")
        .sees("12,0")
        .doesNotSee("21,0");
  }

  @Test
  void noChildWeighsAHundredKilograms() {
    rafi(SITI)
        .number("Berat hari ini (kg)", 100)
        .cannotPress("Simpan berat", "Berat hari ini (kg)");
  }

  @Test
  void theCardLeadsToANumberForImmunisation() {
    TestVisit form = rafi(SITI).opens("Ambil nomor untuk imunisasi");

    form.choose("Puskesmas", "Puskesmas Belian (contoh), sisa 60 nomor hari ini")
        .press("Ambil nomor")
        .sees("E-001", "Imunisasi");
  }

  @Test
  void inEnglishNumbersHaveAPoint() {
    house
        .app
        .as(SITI.reads(Language.ENGLISH))
        .visit("/children/new")
        .fill("Number of the book", "kia20240917")
        .date("The child's date of birth", BORN)
        .press("Add")
        .sees("Immunisation card of Rafi Gunawan", "11.2", "Overdue since");
  }

  private TestVisit rafi(Citizen who) {
    return shown(who, "KIA20240917", BORN);
  }

  private TestVisit shown(Citizen who, String card, LocalDate born) {
    return house
        .app
        .as(who)
        .visit("/children/new")
        .fill("Nomor buku KIA", card)
        .date("Tanggal lahir anak", born)
        .press("Tambahkan");
  }
}
