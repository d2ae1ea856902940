package id.satuwarga.sample.panic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.sample.ground.ManifestFile;
import id.satuwarga.sample.ground.Storage;
import id.satuwarga.sample.ground.TestDatabase;
import id.satuwarga.sample.panic.alarm.AlarmRefusal;
import id.satuwarga.sample.panic.alarm.Alarms;
import id.satuwarga.sample.panic.alarm.DeskAlarm;
import id.satuwarga.sample.panic.alarm.DutyOfficer;
import id.satuwarga.sample.panic.citizen.PanicMiniApp;
import id.satuwarga.sdk.client.NoticeOutbox;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.testkit.Citizen;
import id.satuwarga.sdk.testkit.MiniAppTester;
import id.satuwarga.sdk.testkit.TestVisit;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class PanicButtonTest {
  private static final String WHERE = "Di mana Anda?";
  private static final Place BELIAN =
      Place.in("21.71.10.1004").street("Simpang Belian").position(1.11842, 104.04851);
  private static final DutyOfficer ANDIKA = new DutyOfficer("andika", "Andika");
  private static final DutyOfficer WULAN = new DutyOfficer("wulan", "Wulan");
  private static final Citizen SITI =
      Citizen.named("Siti Rahmawati")
          .subject("pairwise-subject-of-siti")
          .claim("phone", "+6280000000001");
  private static final Citizen BAGUS =
      Citizen.named("Bagus Wicaksono")
          .subject("pairwise-subject-of-bagus")
          .claim("phone", "+6280000000002");

  private final String file = ManifestFile.of(PanicButton.class, "https://panic.example");
  private final Jdbi database = Storage.over(TestDatabase.of(PanicButton.class));
  private final Alarms alarms =
      new Alarms(database, new NoticeOutbox(), "id.polri.panic", Clock.systemUTC());
  private final MiniAppTester app =
      MiniAppTester.of(new PanicMiniApp(Manifest.parse(file), alarms)).as(SITI);

  @Test
  void theManifestMayBeRegistered() {
    assertThat(Manifest.check(file)).isEmpty();
  }

  @Test
  void oneMorePressConfirmsAndTheSirenIsOn() {
    pressed(app).press("Ya, kirim sekarang").sees("Sirene menyala", "PB-000001").at("/alarms/1");

    assertThat(alarms.open()).singleElement().matches(DeskAlarm::sirenOn);
  }

  @Test
  void officersSeeWhoAndWhere() {
    pressed(app).press("Ya, kirim sekarang");

    DeskAlarm alarm = alarms.open().get(0);
    assertThat(alarm.name()).isEqualTo("Siti Rahmawati");
    assertThat(alarm.phone()).isEqualTo("+6280000000001");
    assertThat(alarm.where()).contains("Simpang Belian");
    assertThat(alarm.latitude()).isEqualTo(1.11842);
  }

  @Test
  void aPressInThePocketRaisesNothing() {
    pressed(app).sees("Kirim panggilan darurat?");

    assertThat(alarms.open()).isEmpty();
  }

  @Test
  void whoIsSafeGoesBackWithoutAnAlarm() {
    pressed(app).press("Batal, saya aman").sees("MINTA TOLONG");

    assertThat(alarms.open()).isEmpty();
  }

  @Test
  void aConfirmationThatComesTooLateRaisesNothing() {
    pressed(app).later(Duration.ofMinutes(6)).press("Ya, kirim sekarang").sees("terlalu lama");

    assertThat(alarms.open()).isEmpty();
  }

  @Test
  void whoGivesNoPositionIsToldThatOfficersWillCall() {
    app.visit("/")
        .place(WHERE, Place.in("21.71"))
        .press("MINTA TOLONG")
        .sees("petugas menelepon Anda");
  }

  @Test
  void aPlaceOutsideOfTheCityIsToldAtItsInput() {
    app.visit("/")
        .place(WHERE, Place.in("33.76"))
        .press("MINTA TOLONG")
        .seesProblem(WHERE, "Telepon 110");
  }

  @Test
  void theSamePressRaisesOneAlarm() {
    pressed(app).pressTwice("Ya, kirim sekarang").sees("Sirene menyala");

    assertThat(alarms.open()).hasSize(1);
  }

  @Test
  void whoComesBackSeesTheOpenAlarmAndNotTheButton() {
    pressed(app).press("Ya, kirim sekarang");

    app.visit("/").sees("Sirene menyala").doesNotSee("MINTA TOLONG");
  }

  @Test
  void anotherPhoneOfTheSameCallerRaisesNoSecondAlarm() {
    TestVisit first = pressed(app);
    TestVisit second = pressed(app);
    first.press("Ya, kirim sekarang");

    second.press("Ya, kirim sekarang").sees("PB-000001", "Anda menekan lagi");
    assertThat(alarms.open()).hasSize(1);
  }

  @Test
  void anOfficerAcceptsAndTheSirenGoesOff() {
    TestVisit visit = pressed(app).press("Ya, kirim sekarang");

    alarms.accept(1, ANDIKA, key());

    visit.opens("Perbarui").sees("Diterima petugas", "Sirene dimatikan");
    assertThat(alarms.open()).singleElement().matches(alarm -> !alarm.sirenOn());
  }

  @Test
  void theCallerIsToldOnceHoweverOftenTheOfficerPresses() {
    pressed(app).press("Ya, kirim sekarang");
    String key = key();
    alarms.accept(1, ANDIKA, key);
    alarms.accept(1, ANDIKA, key);
    assertThatThrownBy(() -> alarms.accept(1, WULAN, key()))
        .isInstanceOf(AlarmRefusal.class)
        .hasMessageContaining("Andika");

    assertThat(notices()).containsExactly("alarm-1-accepted");
  }

  @Test
  void helpThatWasGivenClosesTheAlarm() {
    pressed(app).press("Ya, kirim sekarang");
    alarms.accept(1, ANDIKA, key());
    alarms.close(1, ANDIKA, key());

    app.visit("/alarms/1").sees("Selesai").doesNotSee("alarm palsu");
    app.visit("/").sees("MINTA TOLONG");
  }

  @Test
  void theCallerFollowsTheOfficerOnTheWay() {
    TestVisit visit = pressed(app).press("Ya, kirim sekarang");
    alarms.accept(1, ANDIKA, key());
    alarms.setOut(1, ANDIKA, key());

    visit.opens("Perbarui").sees("Petugas menuju tempat Anda", "Petugas berangkat");
    assertThat(notices()).containsExactlyInAnyOrder("alarm-1-accepted", "alarm-1-on_the_way");
  }

  @Test
  void aKeyIsGoodForOneThingOnly() {
    pressed(app).press("Ya, kirim sekarang");
    String key = key();
    alarms.accept(1, ANDIKA, key);

    assertThatThrownBy(() -> alarms.close(1, ANDIKA, key)).isInstanceOf(AlarmRefusal.class);
    assertThat(alarms.open()).hasSize(1);
  }

  @Test
  void everyStepIsOnRecordWithItsOfficer() {
    pressed(app).press("Ya, kirim sekarang");
    alarms.accept(1, ANDIKA, key());
    alarms.callFalse(1, WULAN, key(), "Sudah ditelepon: aman.");

    assertThat(alarms.record(1))
        .extracting(event -> event.officer() + "/" + event.note())
        .containsExactly("/", "Andika/", "Wulan/Sudah ditelepon: aman.");
    assertThat(alarms.over(5)).singleElement().matches(alarm -> alarm.number() == 1);
  }

  @Test
  void aPlaceIsToldByItsNameAndNeverByACode() {
    app.visit("/")
        .place(WHERE, Place.in("21.71").regionName("Kota Batam"))
        .press("MINTA TOLONG")
        .press("Ya, kirim sekarang")
        .sees("Kota Batam (posisi tidak disertakan)")
        .doesNotSee("21.71");
    assertThat(alarms.open().get(0).where()).isEqualTo("Kota Batam");
  }

  @Test
  void whatNobodyAcceptedIsNotClosed() {
    pressed(app).press("Ya, kirim sekarang");

    assertThatThrownBy(() -> alarms.close(1, ANDIKA, key())).isInstanceOf(AlarmRefusal.class);
  }

  @Test
  void theCallerTakesAFalseAlarmBackAndItIsRecorded() {
    pressed(app)
        .press("Ya, kirim sekarang")
        .press("Batalkan: alarm palsu")
        .sees("Alarm palsu", "Anda membatalkan");

    assertThat(alarms.open()).isEmpty();
    pressed(app).press("Ya, kirim sekarang");
    assertThat(alarms.open()).singleElement().extracting(DeskAlarm::falseBefore).isEqualTo(1L);
  }

  @Test
  void anOfficerRecordsAFalseAlarmAndTheCallerIsTold() {
    pressed(app).press("Ya, kirim sekarang");
    alarms.callFalse(1, ANDIKA, key(), "Tombol tertekan anak.");

    app.visit("/alarms/1").sees("Petugas mencatat alarm palsu: Tombol tertekan anak.");
    assertThat(notices()).containsExactly("alarm-1-cancelled_by_officer");
  }

  @Test
  void whatIsClosedIsNotTakenBack() {
    TestVisit visit = pressed(app).press("Ya, kirim sekarang");
    alarms.accept(1, ANDIKA, key());
    alarms.close(1, ANDIKA, key());

    visit.press("Batalkan: alarm palsu").sees("Selesai");
  }

  @Test
  void nobodySeesOrCancelsTheAlarmOfAnother() {
    pressed(app).press("Ya, kirim sekarang");

    app.as(BAGUS).visit("/alarms/1").refuses("Alarm tidak ditemukan");
    assertThatThrownBy(() -> alarms.cancel("pairwise-subject-of-bagus", 1, key()))
        .hasMessage("Alarm not found");
    assertThat(alarms.open()).hasSize(1);
  }

  @Test
  void aNumberThatIsNoneIsRefused() {
    app.visit("/alarms/0").refuses("Alarm tidak ditemukan");
  }

  @Test
  void everyAlarmStaysInTheListOfItsCaller() {
    app.visit("/alarms").sees("Belum pernah ada alarm.");
    pressed(app).press("Ya, kirim sekarang").press("Batalkan: alarm palsu");

    app.visit("/alarms").sees("PB-000001", "Alarm palsu");
  }

  @Test
  void whatHappenedToAnAlarmCannotBeChanged() {
    pressed(app).press("Ya, kirim sekarang");

    assertThatThrownBy(() -> database.useHandle(db -> db.execute("DELETE FROM alarm_event")))
        .isNotNull();
    assertThatThrownBy(
            () -> database.useHandle(db -> db.execute("UPDATE alarm_event SET kind = 'CLOSED'")))
        .isNotNull();
  }

  @Test
  void itSpeaksEnglishToWhoReadsEnglish() {
    app.as(SITI.reads(Language.ENGLISH))
        .visit("/")
        .place("Where are you?", BELIAN)
        .press("CALL FOR HELP")
        .press("Yes, send it now")
        .sees("The siren is on");
  }

  private static TestVisit pressed(MiniAppTester app) {
    return app.visit("/").place(WHERE, BELIAN).press("MINTA TOLONG");
  }

  private List<String> notices() {
    return database.withHandle(
        db -> db.createQuery("SELECT reference FROM satuwarga_notice").mapTo(String.class).list());
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
