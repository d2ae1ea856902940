package id.satuwarga.server.region;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names as people type them: without accents, apostrophes, capitals and punctuation. A regency is
 * also found without its designation, Jakarta as DKI and Yogyakarta as DI.
 */
final class SearchName {
  private static final Pattern ACCENTS_AND_APOSTROPHES =
      Pattern.compile("[\\p{M}'\"`\u00b4\u02b9-\u02bf\u2018\u2019\u201b\u2032]");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SearchName() {}

  /** What the asker typed, in the form in which names are compared; may be empty. */
  static String ofQuery(String typed) {
    String plain = plain(typed);
    return plain.startsWith("kab ") ? "kabupaten " + plain.substring(4) : plain;
  }

  /** The forms under which a territory of this name is found, the full name first. */
  static List<String> formsOf(String name) {
    String full = plain(name);
    List<String> forms = new ArrayList<>(List.of(full));
    addShort(forms, "kota administrasi ", "kota ");
    addShort(forms, "kabupaten administrasi ", "kabupaten ");
    addShort(forms, "daerah khusus ibukota ", "dki ");
    addShort(forms, "daerah istimewa ", "di ");
    if (forms.size() == 1) {
      addShort(forms, "kota ", "");
      addShort(forms, "kabupaten ", "");
    }
    return forms;
  }

  /** Adds the form with the short designation, and the bare name. */
  private static void addShort(List<String> forms, String designation, String shorter) {
    String full = forms.get(0);
    if (full.startsWith(designation)) {
      String bare = full.substring(designation.length());
      if (!shorter.isEmpty()) {
        forms.add(shorter + bare);
      }
      forms.add(bare);
    }
  }

  private static String plain(String text) {
    if (isPlain(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String letters =
        ACCENTS_AND_APOSTROPHES
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
            .replaceAll("");
    return GAPS.matcher(letters).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** Letters of ASCII with one space between words, as nearly all names are. */
  private static boolean isPlain(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean ascii = (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
      if (!ascii && (letter != ' ' || before == ' ')) {
        return false;
      }
      before = letter;
    }
    return before != ' ';
  }
}
