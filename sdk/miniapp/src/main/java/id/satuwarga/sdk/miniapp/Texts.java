package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of a mini-app in two files, {@code texts_id.properties} and {@code
 * texts_en.properties}, both in UTF-8, where a translator finds them. Places for values are {@code
 * {0}}, {@code {1}} …; an apostrophe is an apostrophe. What one language says and the other does
 * not is found when the program starts.
 *
 * <pre>{@code
 * Texts texts = Texts.load(Apekesah.class, "/texts");
 * Screen.titled(context.say(texts.get("complaint.title", "APK-12")));
 * }</pre>
 */
public final class Texts {
  private final Bundle indonesian;
  private final Bundle english;

  private Texts(Bundle indonesian, Bundle english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  /**
   * The two files in this folder of the class path.
   *
   * @throws IllegalArgumentException when a file is missing or broken, a key stands twice or in one
   *     file only, or the two languages have places for different values; names file and key
   */
  public static Texts load(Class<?> beside, String folder) {
    String base = folder.endsWith("/") ? folder : folder + "/";
    Bundle indonesian = Bundle.load(beside, base + "texts_id.properties");
    Bundle english = Bundle.load(beside, base + "texts_en.properties");
    List<String> problems = new ArrayList<>();
    Set<String> keys = new TreeSet<>(indonesian.keys());
    keys.addAll(english.keys());
    for (String key : keys) {
      if (!indonesian.has(key) || !english.has(key)) {
        Bundle lacking = indonesian.has(key) ? english : indonesian;
        problems.add(lacking.file() + ": " + key + " is missing");
      } else if (!indonesian.places(key).equals(english.places(key))) {
        problems.add(
            english.file()
                + ": "
                + key
                + " has places for "
                + english.places(key)
                + ", not for "
                + indonesian.places(key)
                + " as in "
                + indonesian.file());
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
    return new Texts(indonesian, english);
  }

  /**
   * The words under a key, with values in their places. A {@link Text} among the values speaks the
   * language of the words around it.
   *
   * @throws IllegalArgumentException when there is no such key, or not one value for each place
   */
  public Text get(String key, Object... values) {
    if (!indonesian.has(key)) {
      throw new IllegalArgumentException(indonesian.file() + ": " + key + " is missing");
    }
    if (indonesian.places(key).size() != values.length) {
      throw new IllegalArgumentException(
          key + " has places for " + indonesian.places(key) + ", not for " + values.length);
    }
    return Text.of(
        indonesian.fill(key, in(Language.INDONESIAN, values)),
        english.fill(key, in(Language.ENGLISH, values)));
  }

  private static String[] in(Language language, Object[] values) {
    String[] words = new String[values.length];
    for (int at = 0; at < values.length; at++) {
      Object value = values[at];
      words[at] = value instanceof Text ? ((Text) value).in(language) : String.valueOf(value);
    }
    return words;
  }
}
