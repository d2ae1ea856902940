package id.satuwarga.server.platform.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one place that makes foreign text fit to keep: Unicode normal form C, no U+0000 (PostgreSQL
 * refuses it), no half of a surrogate pair. Lengths are the contract's matter.
 */
final class TextHygiene {
  private TextHygiene() {}

  static String clean(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw refuse("U+0000");
      }
      plain &= c < 0x300;
      if (Character.isSurrogate(c)) {
        i = pair(text, i);
      }
    }
    return plain || Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static int pair(String text, int at) {
    boolean whole =
        Character.isHighSurrogate(text.charAt(at))
            && at + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(at + 1));
    if (!whole) {
      throw refuse("U+D800–U+DFFF");
    }
    return at + 1;
  }

  /** A JSON tree of maps, lists and scalars with every name and text in it clean. */
  static @Nullable Object cleanTree(@Nullable Object value) {
    if (value instanceof String text) {
      return clean(text);
    }
    if (value instanceof Double number && number.isInfinite()) {
      throw WebProblems.requestMalformed(Text.of("bilangan terlalu besar", "a number is too large"))
          .asException();
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(item -> copy.add(cleanTree(item)));
      return copy;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      for (Map.Entry<?, ?> member : map.entrySet()) {
        String name = clean((String) member.getKey());
        if (copy.containsKey(name)) {
          throw WebProblems.requestMalformed(
                  Text.of("nama berulang dalam JSON", "a name stands twice in the JSON"))
              .asException();
        }
        copy.put(name, cleanTree(member.getValue()));
      }
      return copy;
    }
    return value;
  }

  private static ProblemException refuse(String what) {
    return WebProblems.requestMalformed(Text.of("teks memuat " + what, "a text contains " + what))
        .asException();
  }
}
