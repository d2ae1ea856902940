package id.satuwarga.sample.education;

import java.util.Locale;

/** By what a child may be admitted (jalur); each way has seats of its own. */
enum Way {
  /** Lives near: the older child first. */
  DOMICILE,
  /** From a family that receives social aid: the older child first. */
  AFFIRMATION,
  /** By marks: the better average first. */
  ACHIEVEMENT;

  /** Under which its name stands among the words. */
  String key() {
    return "way." + code();
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Way of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
