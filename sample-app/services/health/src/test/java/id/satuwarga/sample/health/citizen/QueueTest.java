package id.satuwarga.sample.health.citizen;

import static id.satuwarga.sample.health.HealthHouse.BAGUS;
import static id.satuwarga.sample.health.HealthHouse.SITI;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sample.health.HealthHouse;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.testkit.Citizen;
import id.satuwarga.sdk.testkit.MiniAppTester;
import id.satuwarga.sdk.testkit.TestVisit;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class QueueTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final String TAKE = "Ambil nomor";

  private final HealthHouse house = new HealthHouse();

  @Test
  void theManifestMayBeRegistered() {
    assertThat(Manifest.check(HealthHouse.MANIFEST)).isEmpty();
  }

  @Test
  void aNumberIsTakenAndSaysWhenItIsLikelyCalled() {
    form(SITI, "Puskesmas Belian (contoh), sisa 60 nomor hari ini", MONDAY)
        .toggle("Saya lansia, hamil, atau penyandang disabilitas", true)
        .press(TAKE)
        .sees("Nomor Anda sudah dicatat", "A-001", "pukul 08.00 WIB", "Ya")
        .at("/queue/1");
  }

  @Test
  void theNextNumberIsCalledLater() {
    belian(SITI, 60).press(TAKE);

    belian(BAGUS, 59).press(TAKE).sees("A-002", "pukul 08.06 WIB");
  }

  @Test
  void theSamePressTakesOneNumber() {
    belian(SITI, 60).pressTwice(TAKE).sees("A-001");

    assertThat(house.queues.clinics()).anyMatch(clinic -> clinic.left() == 59);
  }

  @Test
  void aLostAnswerIsMadeGoodByPressingAgain() {
    MiniAppTester siti = house.app.as(SITI);
    TestVisit visit = fill(siti.visit("/queue/new"), 60);
    siti.loseAnswer();

    visit.press(TAKE).outcomeUnknown().pressAgain().sees("A-001");
    assertThat(house.queues.of(SITI.subject())).hasSize(1);
  }

  @Test
  void aCitizenHasOneNumberADay() {
    belian(SITI, 60).press(TAKE);

    form(SITI, "Puskesmas Buliang (contoh), sisa 45 nomor hari ini", MONDAY)
        .press(TAKE)
        .refuses("sudah punya nomor antrean");
    assertThat(house.queues.clinics()).anyMatch(clinic -> clinic.left() == 45);
  }

  @Test
  void aRefusedNumberIsNotUsedUp() {
    belian(SITI, 60).press(TAKE);
    form(SITI, "Puskesmas Buliang (contoh), sisa 45 nomor hari ini", MONDAY).press(TAKE);

    form(BAGUS, "Puskesmas Buliang (contoh), sisa 45 nomor hari ini", MONDAY)
        .press(TAKE)
        .sees("A-001");
  }

  @Test
  void anotherDayIsAnotherNumber() {
    belian(SITI, 60).press(TAKE);

    form(SITI, "Puskesmas Belian (contoh), sisa 59 nomor hari ini", MONDAY.plusDays(1))
        .press(TAKE)
        .sees("A-001", "Selasa, 24 November 2026");
  }

  @Test
  void whenAllAreTakenThereIsNone() {
    house.database.useHandle(
        db -> db.execute("UPDATE clinic SET capacity = 1 WHERE code = 'belian'"));
    belian(SITI, 1).press(TAKE);

    belian(BAGUS, 0).press(TAKE).refuses("sudah habis");
  }

  @Test
  void aCancelledNumberGivesItsPlaceBackAndIsNotCalledAgain() {
    house.database.useHandle(
        db -> db.execute("UPDATE clinic SET capacity = 1 WHERE code = 'belian'"));
    belian(SITI, 1).press(TAKE).press("Batalkan nomor").sees("Nomor ini dibatalkan");

    belian(BAGUS, 1).press(TAKE).sees("A-002");
  }

  @Test
  void cancellingTwiceGivesOnePlaceBack() {
    belian(SITI, 60).press(TAKE).press("Batalkan nomor");
    house.queues.cancel(1, SITI.subject());

    assertThat(house.queues.clinics()).allMatch(clinic -> clinic.left() <= 60);
  }

  @Test
  void afterCancellingACitizenMayTakeAnother() {
    belian(SITI, 60).press(TAKE).press("Batalkan nomor");

    form(SITI, "Puskesmas Buliang (contoh), sisa 45 nomor hari ini", MONDAY)
        .press(TAKE)
        .sees("A-001");
  }

  @Test
  void aNumberOfSomebodyElseIsUnknown() {
    belian(SITI, 60).press(TAKE);

    house.app.as(BAGUS).visit("/queue/1").refuses("Nomor antrean tidak ditemukan");
  }

  @Test
  void onSundaysItIsClosed() {
    house.clock.set("2026-11-20T10:00:00+07:00");

    form(SITI, "Puskesmas Belian (contoh), sisa 60 nomor hari ini", MONDAY.minusDays(1))
        .press(TAKE)
        .seesProblem("Hari", "tutup pada hari Minggu");
  }

  @Test
  void comingOutsideOfTheHoursIsToldAtItsInput() {
    belian(SITI, 60)
        .time("Rencana datang pukul", LocalTime.of(19, 0))
        .press(TAKE)
        .seesProblem("Rencana datang pukul", "antara pukul 08.00 dan 14.00");
  }

  @Test
  void aDayFarAwayCannotBeChosen() {
    belian(SITI, 60).date("Hari", MONDAY.plusDays(4)).cannotPress(TAKE, "Hari");
  }

  @Test
  void anEnglishCitizenReadsEnglish() {
    house
        .app
        .as(SITI.reads(Language.ENGLISH))
        .visit("/")
        .sees("My health", "Take a queue number")
        .leadsTo("Where each puskesmas is", "https://dinkes.batam.example/puskesmas")
        .opens("Take a queue number")
        .choose("Puskesmas", "Puskesmas Belian (contoh), 60 numbers left today")
        .choose("What for", "General practice")
        .press("Take a number")
        .sees("Queue A-001", "08:00 WIB");
  }

  private TestVisit belian(Citizen who, int left) {
    return fill(house.app.as(who).visit("/queue/new"), left);
  }

  private static TestVisit fill(TestVisit form, int left) {
    return form.choose("Puskesmas", "Puskesmas Belian (contoh), sisa " + left + " nomor hari ini")
        .choose("Keperluan", "Poli umum");
  }

  private TestVisit form(Citizen who, String clinic, LocalDate day) {
    return house
        .app
        .as(who)
        .visit("/queue/new")
        .choose("Puskesmas", clinic)
        .choose("Keperluan", "Poli umum")
        .date("Hari", day);
  }
}
