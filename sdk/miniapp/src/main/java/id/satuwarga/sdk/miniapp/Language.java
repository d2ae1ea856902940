package id.satuwarga.sdk.miniapp;

import java.util.Optional;

/**
 * A language the citizen app speaks. Bahasa Indonesia when in doubt.
 *
 * <pre>{@code
 * boolean english = visit.language() == Language.ENGLISH;
 * }</pre>
 */
public enum Language {
  INDONESIAN("id"),
  ENGLISH("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** Its code as it travels: {@code id} or {@code en}. */
  public String code() {
    return code;
  }

  /** The language of this code, if it is one of ours. */
  public static Optional<Language> find(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
