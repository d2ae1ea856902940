package id.satuwarga.sdk.miniapp.internal;

import id.satuwarga.sdk.miniapp.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges single members as the schema does. */
final class Shape {
  private Shape() {}

  static String type(JsonValue object) {
    return matching(object.get("type"), Bounds.TYPE);
  }

  static void typeIs(JsonValue object, String type) {
    if (!object.get("type").text().equals(type)) {
      throw object.get("type").problem("must be " + type);
    }
  }

  static String plain(JsonValue value, int longest) {
    String text = value.text();
    if (!Plain.accepts(text)) {
      throw value.problem("must not hold control characters or turn the direction of writing");
    }
    if (Plain.length(text) > longest) {
      throw value.problem("must have at most " + longest + " characters");
    }
    return text;
  }

  static String label(JsonValue value, int longest) {
    String text = plain(value, longest);
    if (text.trim().isEmpty()) {
      throw value.problem("must not be blank");
    }
    return text;
  }

  static String matching(JsonValue value, Pattern pattern) {
    String text = value.text();
    if (!pattern.matcher(text).matches()) {
      throw value.problem("must look like " + pattern);
    }
    return text;
  }

  static String link(JsonValue value) {
    String text = value.text();
    if (!Bounds.isLink(text)) {
      throw value.problem("must be /a/page, satuwarga://apps/{app_id}/page or https://…");
    }
    return text;
  }

  static List<JsonValue> items(JsonValue value, int least, int most) {
    List<JsonValue> items = value.items();
    if (items.size() < least || items.size() > most) {
      throw value.problem("must have " + least + " to " + most + " items");
    }
    return items;
  }

  static boolean truth(JsonValue object, String name, boolean usual) {
    Optional<JsonValue> value = object.find(name);
    return value.isPresent() ? value.get().truth() : usual;
  }

  /** One of these words, the first when the member is absent. */
  static String word(JsonValue object, String name, String... words) {
    Optional<JsonValue> value = object.find(name);
    if (!value.isPresent()) {
      return words[0];
    }
    String word = value.get().text();
    if (!Arrays.asList(words).contains(word)) {
      throw value.get().problem("must be one of " + String.join(", ", words));
    }
    return word;
  }

  static Tone tone(JsonValue object) {
    return Tone.find(
            word(object, "style", "default", "emphasis", "good", "attention", "warning", "accent"))
        .orElse(Tone.NEUTRAL);
  }

  static Tone color(JsonValue object) {
    return Tone.find(
            word(
                object,
                "color",
                "default",
                "dark",
                "light",
                "accent",
                "good",
                "warning",
                "attention"))
        .orElse(Tone.NEUTRAL);
  }
}
