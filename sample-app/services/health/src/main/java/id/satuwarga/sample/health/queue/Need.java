package id.satuwarga.sample.health.queue;

import java.util.Locale;

/** What somebody comes for. */
public enum Need {
  GENERAL("A"),
  CHILD("B"),
  PREGNANCY("C"),
  DENTAL("D"),
  IMMUNISATION("E");

  private final String letter;

  Need(String letter) {
    this.letter = letter;
  }

  /** Key of its words. */
  public String key() {
    return "need." + name().toLowerCase(Locale.ROOT);
  }

  String letter() {
    return letter;
  }
}
