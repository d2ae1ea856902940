package id.satuwarga.sample.panic.alarm;

import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;

/** An officer asked for what cannot be done with this alarm any more; the text says why. */
public final class AlarmRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text text;

  private AlarmRefusal(Text text) {
    super(text.in(Language.ENGLISH));
    this.text = text;
  }

  static AlarmRefusal unknown() {
    return new AlarmRefusal(Text.of("Alarm ini tidak ada.", "There is no such alarm."));
  }

  /** Somebody was quicker, or a step is missing. */
  static AlarmRefusal standsElsewhere(AlarmRow alarm) {
    Text state = alarm.state().label();
    String officer = alarm.officer().isEmpty() ? "" : " (" + alarm.officer() + ")";
    return new AlarmRefusal(
        Text.of(
            "Langkah ini tidak dapat diambil. Keadaan alarm: "
                + state.in(Language.INDONESIAN)
                + officer
                + ".",
            "This step cannot be taken. The alarm is: "
                + state.in(Language.ENGLISH)
                + officer
                + "."));
  }

  static AlarmRefusal usedKey() {
    return new AlarmRefusal(
        Text.of(
            "Kunci ini sudah dipakai untuk hal lain.", "This key was used for something else."));
  }

  public Text text() {
    return text;
  }
}
