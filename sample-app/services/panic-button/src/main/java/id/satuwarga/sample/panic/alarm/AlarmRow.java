package id.satuwarga.sample.panic.alarm;

import id.satuwarga.sample.panic.citizen.Alarm;
import id.satuwarga.sample.panic.citizen.AlarmState;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Place;
import java.time.Instant;
import java.util.List;

/**
 * An alarm as it is stored.
 *
 * @param officer who took it on last; empty while nobody did
 */
record AlarmRow(
    long number,
    String citizen,
    Language language,
    AlarmState state,
    String officer,
    Place place,
    Instant pressedAt) {

  Alarm with(List<Alarm.Event> events) {
    return new Alarm(number, state, place, pressedAt, events);
  }
}
