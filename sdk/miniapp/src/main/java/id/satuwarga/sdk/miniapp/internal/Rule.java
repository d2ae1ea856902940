package id.satuwarga.sdk.miniapp.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Judges a value of a manifest and tells all it finds. */
interface Rule {
  void judge(JsonValue value, List<Finding> found);

  /** A text of this form. */
  static Rule text(String pattern, int longest, String fix) {
    Pattern form = Pattern.compile(pattern);
    return (value, found) -> {
      if (!value.isText()) {
        found.add(new Finding(value, "must be text", fix, false));
      } else if (Plain.length(value.text()) > longest) {
        found.add(
            new Finding(value, "is longer than " + longest + " characters", "shorten it", false));
      } else if (!Plain.accepts(value.text()) || !form.matcher(value.text()).matches()) {
        found.add(new Finding(value, "is not of the right form", fix, false));
      }
    };
  }

  /** One of these words. */
  static Rule word(String... words) {
    return (value, found) -> {
      if (!value.isText() || !Arrays.asList(words).contains(value.text())) {
        found.add(
            new Finding(
                value,
                "is not one of the words known",
                "write " + String.join(", ", words),
                false));
      }
    };
  }

  /** A whole number between these two. */
  static Rule whole(long least, long most) {
    return (value, found) -> {
      boolean fits = false;
      try {
        long number = value.isNumber() ? value.number().longValueExact() : least - 1;
        fits = number >= least && number <= most;
      } catch (ArithmeticException e) {
        fits = false;
      }
      if (!fits) {
        found.add(
            new Finding(
                value,
                "must be a whole number",
                "write one from " + least + " to " + most + ", without quotes",
                false));
      }
    };
  }

  /** True or false. */
  static Rule truth() {
    return (value, found) -> {
      if (!value.isTruth()) {
        found.add(new Finding(value, "must be true or false", "write it without quotes", false));
      }
    };
  }

  /** At least and at most so many values, each judged by one rule. */
  static Rule array(int least, int most, Rule each) {
    return (value, found) -> {
      if (!value.isArray()) {
        found.add(new Finding(value, "must be an array", "put it into [ ]", false));
        return;
      }
      int size = value.items().size();
      if (size < least || size > most) {
        found.add(
            new Finding(value, "has " + size + " items", "have " + least + " to " + most, false));
      }
      value.items().forEach(item -> each.judge(item, found));
    };
  }

  /** Words on one line, without characters that hide or turn what is read. */
  static Rule plain(int longest, String remedy) {
    return text(
        "(?=[\\s\\S]*\\S)[^\\x00-\\x1F\\x7F\\u202A-\\u202E\\u2066-\\u2069]*", longest, remedy);
  }

  /** The same words in Bahasa Indonesia and English. */
  static Rule languages(int longest) {
    Rule words = plain(longest, "write what citizens shall read");
    return object().with("id", words).with("en", words).need("id", "en");
  }

  static ObjectRule object() {
    return new ObjectRule();
  }

  /** An object of known members. */
  final class ObjectRule implements Rule {
    private final Map<String, Rule> known = new LinkedHashMap<>();
    private String[] needed = {};

    ObjectRule with(String name, Rule rule) {
      known.put(name, rule);
      return this;
    }

    ObjectRule need(String... names) {
      needed = names;
      return this;
    }

    @Override
    public void judge(JsonValue value, List<Finding> found) {
      if (!value.isObject()) {
        found.add(new Finding(value, "must be an object", "put its members into { }", false));
        return;
      }
      for (String name : needed) {
        if (!value.find(name).isPresent()) {
          found.add(new Finding(value, "lacks " + name, "add \"" + name + "\"", false));
        }
      }
      for (Map.Entry<String, JsonValue> member : value.members().entrySet()) {
        Rule rule = known.get(member.getKey());
        if (rule == null) {
          found.add(
              new Finding(
                  member.getValue(),
                  "is not known",
                  "take it out, or use one of " + String.join(", ", known.keySet()),
                  true));
        } else {
          rule.judge(member.getValue(), found);
        }
      }
    }
  }
}
