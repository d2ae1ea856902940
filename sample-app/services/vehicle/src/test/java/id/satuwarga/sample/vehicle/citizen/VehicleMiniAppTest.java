package id.satuwarga.sample.vehicle.citizen;

import static id.satuwarga.sample.vehicle.VehicleHouse.BAGUS;
import static id.satuwarga.sample.vehicle.VehicleHouse.SITI;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sample.vehicle.VehicleHouse;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.testkit.Citizen;
import id.satuwarga.sdk.testkit.TestVisit;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VehicleMiniAppTest {
  private static final String FRAME = "Lima terakhir nomor rangka";
  private static final String MATCH = "Cocokkan data pemilik";

  private final VehicleHouse house = new VehicleHouse();

  @Test
  void theManifestMayBeRegistered() {
    assertThat(Manifest.check(VehicleHouse.MANIFEST)).isEmpty();
  }

  @Test
  void whoHoldsThePapersFindsTheVehicleHoweverThePlateIsTyped() {
    find(SITI, "bp 1927-qa", "k7r42")
        .sees("BP 1927 QA", "Toyota Avanza 1.3 G", "Sabtu, 5 Desember 2026", "Belum dicocokkan")
        .at("/vehicles/BP1927QA");
  }

  @Test
  void whatIsDueStandsInATable() {
    avanza(SITI).sees("PKB 1,50 %", "Rp2.190.000", "SWDKLLJ", "Rp143.000", "Rp2.333.000");
  }

  @Test
  void whoIsLateReadsOfTheFine() {
    find(SITI, "BP 4410 HS", "M2X98")
        .sees("lewat jatuh tempo", "Rp267.000", "Rp10.680", "Rp312.680");
  }

  @Test
  void aWrongFrameNumberTellsNotThatThePlateIsThere() {
    String wrongFrame = find(SITI, "BP 1927 QA", "Q0Q0Q").screen().json();
    String wrongPlate = find(SITI, "BP 1928 QA", "Q0Q0Q").screen().json();

    assertThat(wrongFrame).contains("tidak cocok");
    assertThat(wrongPlate.replace("BP 1928 QA", "BP 1927 QA")).isEqualTo(wrongFrame);
  }

  @Test
  void whatIsNoPlateIsToldAtItsInput() {
    find(SITI, "12345", "K7R42").seesProblem("Nomor polisi", "BP 1234 AB");
  }

  @Test
  void guessingStopsAfterFiveTriesAndGoesOnAfterAnHour() {
    for (int at = 0; at < 5; at++) {
      find(SITI, "BP 1927 QA", "0000" + at);
    }
    find(SITI, "BP 1927 QA", "K7R42").refuses("Terlalu banyak percobaan");

    house.clock.forward(Duration.ofMinutes(61));
    avanza(SITI).sees("Toyota Avanza");
  }

  @Test
  void aVehicleThatWasNotFoundIsUnknown() {
    avanza(SITI);

    house.app.as(BAGUS).visit("/vehicles/BP1927QA").refuses("Kendaraan tidak ditemukan");
    house.app.as(BAGUS).visit("/vehicles/1").refuses("Kendaraan tidak ditemukan");
  }

  @Test
  void lookingAsksTheRegisterNothing() {
    avanza(SITI).reload();

    assertThat(house.asked).isEmpty();
  }

  @Test
  void theOwnerIsMatchedByThePopulationRegister() {
    avanza(SITI)
        .press(MATCH)
        .sees("Data pemilik dari Kependudukan", "Siti Rahmawati", "Perumahan Taman Sari Blok C2")
        .sees("Keluarga Anda");
    assertThat(house.asked).containsExactly("kartu-keluarga", "ktp");
  }

  @Test
  void whatTheRegisterSaidIsNotKept() {
    avanza(SITI).press(MATCH).reload().sees("Keluarga Anda").doesNotSee("Taman Sari");

    assertThat(
            house.database.<String, RuntimeException>withHandle(
                db ->
                    db.createQuery("SELECT string_agg(follower::text, '') FROM follower")
                        .mapTo(String.class)
                        .one()))
        .doesNotContain("Siti", "Taman Sari", "9901");
  }

  @Test
  void ofWhoIsNotTheOwnerNothingMoreIsRead() {
    avanza(BAGUS).press(MATCH).sees("terdaftar atas keluarga lain").doesNotSee("Siti");

    assertThat(house.asked).containsExactly("kartu-keluarga");
  }

  @Test
  void withoutConsentTheCitizenIsToldWhatToDo() {
    house.trouble = OwnersUnavailable.Why.CONSENT;

    avanza(SITI).press(MATCH).refuses("Persetujuan Anda diperlukan", "buka lagi");
  }

  @Test
  void whomTheRegisterDoesNotKnowIsSentThere() {
    house.trouble = OwnersUnavailable.Why.UNKNOWN;

    avanza(SITI).press(MATCH).refuses("Buka layanan Kependudukan satu kali");
  }

  @Test
  void aRegisterThatIsDownLeavesTheVehicleAsItWas() {
    house.trouble = OwnersUnavailable.Why.DOWN;
    TestVisit vehicle = avanza(SITI);
    vehicle.press(MATCH).refuses("tidak tersedia");

    vehicle.reload().sees("Toyota Avanza", "Belum dicocokkan");
  }

  @Test
  void aReminderIsKeptAndCanBeTakenBack() {
    avanza(SITI)
        .toggle("Ingatkan saya sebelum jatuh tempo", true)
        .number("Berapa hari sebelumnya", 7)
        .press("Simpan pengingat");
    assertThat(house.vehicles.of(SITI.subject()).get(0).remindDays()).isEqualTo(7);

    house
        .app
        .as(SITI)
        .visit("/vehicles/BP1927QA")
        .toggle("Ingatkan saya sebelum jatuh tempo", false)
        .press("Simpan pengingat");
    assertThat(house.vehicles.of(SITI.subject()).get(0).remindDays()).isNull();
  }

  @Test
  void noReminderComesAYearBefore() {
    avanza(SITI)
        .toggle("Ingatkan saya sebelum jatuh tempo", true)
        .number("Berapa hari sebelumnya", new BigDecimal(365))
        .cannotPress("Simpan pengingat", "Berapa hari sebelumnya");
  }

  @Test
  void aVehicleLeavesTheList() {
    avanza(SITI).press("Hapus dari daftar saya").doesNotSee("Toyota Avanza");
  }

  @Test
  void theListSaysWhatIsLateAndWhatIsSoon() {
    avanza(SITI);
    find(SITI, "BP 4410 HS", "M2X98");

    house.app.as(SITI).visit("/").sees("Segera", "Terlambat");
  }

  @Test
  void anEnglishCitizenReadsEnglish() {
    avanza(SITI);

    house
        .app
        .as(SITI.reads(Language.ENGLISH))
        .visit("/vehicles/BP1927QA")
        .sees("What is due", "vehicle no. 1", "Not matched yet");
  }

  private TestVisit avanza(Citizen who) {
    return find(who, "BP 1927 QA", "K7R42");
  }

  private TestVisit find(Citizen who, String plate, String frame) {
    return house
        .app
        .as(who)
        .visit("/")
        .fill("Nomor polisi", plate)
        .fill(FRAME, frame)
        .press("Cari");
  }
}
