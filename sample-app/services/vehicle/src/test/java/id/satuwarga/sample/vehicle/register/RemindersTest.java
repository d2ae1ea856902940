package id.satuwarga.sample.vehicle.register;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sample.vehicle.VehicleHouse;
import id.satuwarga.sdk.miniapp.Language;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemindersTest {
  private static final String SITI = "subject-of-siti-rahmawati";
  private static final Plate AVANZA = Plate.parse("BP 1927 QA").orElseThrow();

  private final VehicleHouse house = new VehicleHouse();
  private final Reminders reminders =
      new Reminders(house.database, "id.kepri.kendaraan", house.clock);

  @BeforeEach
  void follow() {
    house.vehicles.follow(SITI, AVANZA, "K7R42", Language.INDONESIAN);
  }

  @Test
  void whoDidNotAskIsNotReminded() {
    assertThat(reminders.round()).isZero();
  }

  @Test
  void whoAskedIsRemindedOnceWhenTheDayComes() {
    house.vehicles.remind(SITI, AVANZA, 7);
    assertThat(reminders.round()).isZero();

    house.clock.forward(Duration.ofDays(7));
    assertThat(reminders.round()).isEqualTo(1);
    assertThat(reminders.round()).isZero();
    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  void nextYearIsAnotherReminder() {
    house.vehicles.remind(SITI, AVANZA, 20);
    reminders.round();
    house.due("BP1927QA", LocalDate.of(2027, 12, 5));
    house.clock.set("2027-11-30T10:00:00+07:00");

    assertThat(reminders.round()).isEqualTo(1);
    assertThat(waiting()).isEqualTo(2);
  }

  @Test
  void whatIsOverdueIsNotRemindedOfAnyMore() {
    house.vehicles.remind(SITI, AVANZA, 7);
    house.clock.set("2026-12-06T10:00:00+07:00");

    assertThat(reminders.round()).isZero();
  }

  private int waiting() {
    return house.database.withHandle(
        db -> db.createQuery("SELECT count(*) FROM satuwarga_notice").mapTo(Integer.class).one());
  }
}
