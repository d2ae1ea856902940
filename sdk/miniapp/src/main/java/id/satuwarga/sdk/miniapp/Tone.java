package id.satuwarga.sdk.miniapp;

import java.util.Optional;

/**
 * How something is meant; hosts show it by colour and by an icon with words, never by colour alone.
 *
 * <pre>{@code
 * screen.alert(Tone.ATTENTION, "Nomor Anda sudah dipanggil.");
 * }</pre>
 */
public enum Tone {
  /** Nothing particular. */
  NEUTRAL("default"),
  /** It went well. */
  GOOD("good"),
  /** Look here. */
  ACCENT("accent"),
  /** Take care. */
  WARNING("warning"),
  /** It went wrong. */
  ATTENTION("attention");

  private final String code;

  Tone(String code) {
    this.code = code;
  }

  /** Its word in the JSON of a Screen. */
  public String code() {
    return code;
  }

  /** The tone of this word; words of Adaptive Cards that mean nothing here are neutral. */
  public static Optional<Tone> find(String code) {
    for (Tone tone : values()) {
      if (tone.code.equals(code)) {
        return Optional.of(tone);
      }
    }
    return "emphasis".equals(code) || "dark".equals(code) || "light".equals(code)
        ? Optional.of(NEUTRAL)
        : Optional.empty();
  }
}
