package id.satuwarga.server.recommendation;

import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the law and the office's own rules say, as data: how long things take, which applications
 * are general (aplikasi umum) and so not to be built again, and what may be published without a
 * letter.
 */
record Rules(
    int decideDays,
    int answerDays,
    int validMonths,
    String generalBasis,
    List<GeneralApplication> general,
    List<WaiverRule> waivers) {
  private static final String FILE = "/satuwarga/recommendation/rules.json";

  Rules {
    general = List.copyOf(general);
    waivers = List.copyOf(waivers);
  }

  /** Why something may be published without a letter, by which law, and for how many days. */
  record WaiverRule(String code, Localized name, String basis, int days) {}

  Optional<WaiverRule> waiver(String code) {
    return waivers.stream().filter(rule -> rule.code().equals(code)).findFirst();
  }

  /** One kind of general application, and the phrases by which a request for it is known. */
  record GeneralApplication(String code, Localized name, String article, List<String> phrases) {
    GeneralApplication {
      phrases = List.copyOf(phrases);
    }
  }

  static Rules read() {
    try (InputStream file = Objects.requireNonNull(Rules.class.getResourceAsStream(FILE))) {
      return Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), Rules.class);
    } catch (IOException broken) {
      throw new UncheckedIOException(FILE, broken);
    }
  }
}
