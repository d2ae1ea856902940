package id.satuwarga.server.classification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How far audits have come, for one OPD, territory, ministry or category; an app in two audits or
 * of two categories counts for each.
 *
 * @param key its code
 * @param name as it is called; the code where it has no name
 * @param waiting a verdict is missing
 * @param open both are given, nothing is decided
 * @param disputed of those, how many where the two differ
 * @param decided the plan is under way
 */
public record Progress(
    String key,
    String name,
    int apps,
    int waiting,
    int open,
    int disputed,
    int decided,
    int done,
    int overdue,
    Outcomes outcomes) {

  /** How many of those decided or done are to become what. */
  public record Outcomes(int keep, int merge, int becomeMiniApp, int takeDown) {}

  /** What is counted together. */
  public enum By {
    OPD,
    REGION,
    MINISTRY,
    CATEGORY;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The word of the contract. */
    @JsonCreator
    public static By ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
