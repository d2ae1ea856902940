package id.satuwarga.sample.panic.officer;

import id.satuwarga.sample.panic.citizen.AlarmState;
import id.satuwarga.sdk.miniapp.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an officer can do with an alarm, as buttons say it. */
enum Step {
  ACCEPT(Text.of("Terima", "Accept"), List.of(AlarmState.WAITING)),
  SET_OUT(Text.of("Menuju lokasi", "On the way"), List.of(AlarmState.ACCEPTED)),
  CLOSE(Text.of("Selesai", "Finished"), List.of(AlarmState.ACCEPTED, AlarmState.ON_THE_WAY)),
  FALSE(
      Text.of("Catat alarm palsu", "Record a false alarm"),
      List.of(AlarmState.WAITING, AlarmState.ACCEPTED, AlarmState.ON_THE_WAY));

  private final Text label;
  private final List<AlarmState> during;

  Step(Text label, List<AlarmState> during) {
    this.label = label;
    this.during = during;
  }

  static Optional<Step> of(String word) {
    return Stream.of(values()).filter(step -> step.word().equals(word)).findFirst();
  }

  /** In a form. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Text label() {
    return label;
  }

  boolean fits(AlarmState state) {
    return during.contains(state);
  }
}
