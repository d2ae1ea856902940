package id.satuwarga.sample.panic.alarm;

import id.satuwarga.sample.panic.citizen.Alarm;
import id.satuwarga.sample.panic.citizen.AlarmState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as officers see it.
 *
 * @param where street and territory in words; empty when neither is known
 * @param falseBefore how many false alarms this caller raised before
 */
public record DeskAlarm(
    long number,
    AlarmState state,
    String name,
    String phone,
    String where,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String officer,
    Instant pressedAt,
    long falseBefore) {

  /** As people say it: {@code PB-000042}. */
  public String label() {
    return Alarm.label(number);
  }

  /** Whether the siren is on for it. */
  public boolean sirenOn() {
    return state == AlarmState.WAITING;
  }
}
