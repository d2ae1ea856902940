package id.satuwarga.sample.panic.officer;

import id.satuwarga.sample.panic.citizen.AlarmState;
import id.satuwarga.sdk.miniapp.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an officer can do with an alarm, as buttons say it. */
enum Step {
  ACCEPT,
  SET_OUT,
  CLOSE,
  FALSE;

  static Optional<Step> of(String word) {
    return Stream.of(values()).filter(step -> step.word().equals(word)).findFirst();
  }

  /** In a form. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Text label() {
    return switch (this) {
      case ACCEPT -> Text.of("Terima", "Accept");
      case SET_OUT -> Text.of("Menuju lokasi", "On the way");
      case CLOSE -> Text.of("Selesai", "Finished");
      case FALSE -> Text.of("Catat alarm palsu", "Record a false alarm");
    };
  }

  boolean fits(AlarmState state) {
    boolean underWay = state == AlarmState.ACCEPTED || state == AlarmState.ON_THE_WAY;
    return switch (this) {
      case ACCEPT -> state == AlarmState.WAITING;
      case SET_OUT -> state == AlarmState.ACCEPTED;
      case CLOSE -> underWay;
      case FALSE -> underWay || state == AlarmState.WAITING;
    };
  }
}
