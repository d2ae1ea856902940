package id.satuwarga.server.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The four levels of the territory tree, from the top. */
public enum Level {
  PROVINCE(0),
  REGENCY(1),
  DISTRICT(2),
  VILLAGE(3);

  private final int depth;

  Level(int depth) {
    this.depth = depth;
  }

  /** How many territories stand around one of this level. */
  public int depth() {
    return depth;
  }

  /** The word of the contract. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level this word of the contract names. */
  @JsonCreator
  public static Level ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
