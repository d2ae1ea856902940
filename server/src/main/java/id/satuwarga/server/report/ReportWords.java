package id.satuwarga.server.report;

import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.Text;
import java.util.Map;

/** What people call the words of the register. */
final class ReportWords {
  private static final Map<String, Text> STATUSES =
      Map.of(
          "concept", Text.of("Rencana", "Concept"),
          "development", Text.of("Dibangun", "In development"),
          "beta", Text.of("Uji coba", "Beta"),
          "live", Text.of("Aktif", "Live"),
          "abandoned", Text.of("Terbengkalai", "Abandoned"),
          "obsolete", Text.of("Nonaktif", "Obsolete"));
  private static final Text WITHOUT = Text.of("Tanpa kategori", "Without a category");

  private ReportWords() {}

  static String status(String word, Language language) {
    Text known = STATUSES.get(word);
    return known == null ? word : known.in(language);
  }

  /** Those of publiccode.yml have no words of ours. */
  static String category(String word, Language language) {
    return word.isEmpty() ? WITHOUT.in(language) : word;
  }
}
