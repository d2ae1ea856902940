package id.satuwarga.server.recommendation;

import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What the law and the office's own rules say, as data: how long things take, and which
 * applications are general (aplikasi umum) and so not to be built again.
 */
record Rules(
    int decideDays,
    int answerDays,
    int validMonths,
    String generalBasis,
    List<GeneralApplication> general) {
  private static final String FILE = "/satuwarga/recommendation/rules.json";

  Rules {
    general = List.copyOf(general);
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
