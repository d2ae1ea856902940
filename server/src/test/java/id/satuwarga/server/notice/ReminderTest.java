package id.satuwarga.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.region.RegionZone;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReminderTest {
  private static final ZoneId WIB = RegionZone.WIB.zone();
  private static final Instant DUE = Instant.parse("2026-12-10T16:30:00Z");
  private static final Instant LONG_BEFORE = Instant.parse("2026-11-01T00:00:00Z");

  @Test
  void eachIsRemindedByTheClockOfTheirOwnHome() {
    List<Reminder> dayBefore = List.of(new Reminder(1, "09:00"));

    assertThat(plan(dayBefore, RegionZone.WIB)).containsExactly(at("2026-12-09T02:00:00Z"));
    assertThat(plan(dayBefore, RegionZone.WITA)).containsExactly(at("2026-12-10T01:00:00Z"));
    assertThat(plan(dayBefore, RegionZone.WIT)).containsExactly(at("2026-12-10T00:00:00Z"));
  }

  @Test
  void whatLiesOutsideIsLeftOutAndTheRestComesInOrder() {
    List<Reminder> reminders =
        List.of(
            new Reminder(0, "08:00"),
            new Reminder(3, "20:00"),
            new Reminder(3, "20:00"),
            new Reminder(30, "08:00"));
    Instant due = at("2026-12-10T00:30:00Z");
    Instant now = at("2026-11-20T00:00:00Z");

    assertThat(Reminder.plan(reminders, due, null, WIB, now))
        .containsExactly(at("2026-12-07T13:00:00Z"));
    assertThat(Reminder.plan(reminders, due, at("2026-12-07T13:00:00Z"), WIB, now)).isEmpty();
  }

  @Test
  void nobodyIsWokenAndTheNextDayBeginsAtEight() {
    assertThat(Reminder.isDay(at("2026-12-10T00:59:59Z"), WIB)).isFalse();
    assertThat(Reminder.isDay(at("2026-12-10T01:00:00Z"), WIB)).isTrue();
    assertThat(Reminder.isDay(at("2026-12-10T13:00:00Z"), WIB)).isTrue();
    assertThat(Reminder.isDay(at("2026-12-10T13:01:00Z"), WIB)).isFalse();
    assertThat(Reminder.nextDay(at("2026-12-10T13:01:00Z"), WIB))
        .isEqualTo(at("2026-12-11T01:00:00Z"));
    assertThat(Reminder.nextDay(at("2026-12-09T20:00:00Z"), WIB))
        .isEqualTo(at("2026-12-10T01:00:00Z"));
  }

  @Test
  void aRowKeepsThem() {
    List<Reminder> reminders = List.of(new Reminder(3, "09:00"), new Reminder(0, "20:00"));

    assertThat(Reminder.all(Reminder.text(reminders))).isEqualTo(reminders);
    assertThat(Reminder.all(null)).isEmpty();
  }

  private static List<Instant> plan(List<Reminder> reminders, RegionZone zone) {
    return Reminder.plan(reminders, DUE, null, zone.zone(), LONG_BEFORE);
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
