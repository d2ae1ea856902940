package id.satuwarga.sdk.miniapp.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one language, out of a file of properties. */
public final class Bundle {
  private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

  private final String file;
  private final Map<String, String> words;

  private Bundle(String file, Map<String, String> words) {
    this.file = file;
    this.words = words;
  }

  public static Bundle load(Class<?> beside, String file) {
    Map<String, String> words = new TreeMap<>();
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException(
            file + " is not on the class path: put it into src/main/resources");
      }
      Reader text =
          new InputStreamReader(
              in,
              StandardCharsets.UTF_8
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPORT)
                  .onUnmappableCharacter(CodingErrorAction.REPORT));
      new Once(file, words).load(text);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read as UTF-8", e);
    }
    Bundle bundle = new Bundle(file, words);
    words.keySet().forEach(bundle::judgePlaces);
    return bundle;
  }

  public String file() {
    return file;
  }

  public Set<String> keys() {
    return words.keySet();
  }

  public boolean has(String key) {
    return words.containsKey(key);
  }

  /** The numbers of its places for values. */
  public Set<Integer> places(String key) {
    Set<Integer> places = new TreeSet<>();
    Matcher found = PLACE.matcher(words(key));
    while (found.find()) {
      places.add(Integer.valueOf(found.group(1)));
    }
    return places;
  }

  /** The words with values in their places; a value is never looked into. */
  public String fill(String key, String[] values) {
    Matcher place = PLACE.matcher(words(key));
    StringBuffer filled = new StringBuffer();
    while (place.find()) {
      String value = values[Integer.parseInt(place.group(1))];
      place.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return place.appendTail(filled).toString();
  }

  private void judgePlaces(String key) {
    int next = 0;
    for (int place : places(key)) {
      if (place != next) {
        throw new IllegalArgumentException(file + ": " + key + " has no place {" + next + "}");
      }
      next++;
    }
  }

  private String words(String key) {
    String found = words.get(key);
    if (found == null) {
      throw new IllegalArgumentException(file + ": " + key + " is missing");
    }
    return found;
  }

  /** Refuses a key that stands twice, of which {@link Properties} would keep the last. */
  private static final class Once extends Properties {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final transient Map<String, String> words;

    Once(String file, Map<String, String> words) {
      this.file = file;
      this.words = words;
    }

    @Override
    public synchronized Object put(Object key, Object value) {
      if (words.put((String) key, (String) value) != null) {
        throw new IllegalArgumentException(file + ": " + key + " stands twice");
      }
      return value;
    }

    @Override
    public synchronized boolean equals(Object other) {
      return this == other;
    }

    @Override
    public synchronized int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
