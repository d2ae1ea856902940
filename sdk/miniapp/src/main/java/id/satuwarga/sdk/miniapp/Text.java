package id.satuwarga.sdk.miniapp;

import java.util.Objects;

/**
 * The same words in Bahasa Indonesia and in English.
 *
 * <pre>{@code
 * Text words = Text.of("Halo", "Hello");
 * screen.text(context.say(words));
 * }</pre>
 */
public final class Text {
  private final String indonesian;
  private final String english;

  private Text(String indonesian, String english) {
    this.indonesian = Objects.requireNonNull(indonesian, "indonesian");
    this.english = Objects.requireNonNull(english, "english");
  }

  /** Bahasa Indonesia first, English second. */
  public static Text of(String indonesian, String english) {
    return new Text(indonesian, english);
  }

  /** The words in one language. */
  public String in(Language language) {
    return language == Language.ENGLISH ? english : indonesian;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text
        && ((Text) other).indonesian.equals(indonesian)
        && ((Text) other).english.equals(english);
  }

  @Override
  public int hashCode() {
    return Objects.hash(indonesian, english);
  }

  @Override
  public String toString() {
    return indonesian;
  }
}
