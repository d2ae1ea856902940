package id.satuwarga.server.report;

import id.satuwarga.server.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Which indicators of the evaluation of SPBE the register is evidence for, as data.
 *
 * @param source the rule that has them
 * @param checked whether somebody held their words and numbers against the rule
 */
record Indicators(String source, boolean checked, List<Indicator> indicators) {
  private static final String FILE = "/satuwarga/report/indicators.json";

  Indicators {
    indicators = List.copyOf(indicators);
  }

  /**
   * One of them.
   *
   * @param shows what the register says to it
   * @param figures those that say it
   */
  record Indicator(int number, String name, String shows, List<IndicatorFigure> figures) {}

  static Indicators read() {
    try (InputStream file = Objects.requireNonNull(Indicators.class.getResourceAsStream(FILE))) {
      return Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), Indicators.class);
    } catch (IOException broken) {
      throw new UncheckedIOException(FILE, broken);
    }
  }

  /** What is to be read before anybody relies on it. */
  String caution() {
    return checked
        ? "Menurut " + source + "."
        : "Menurut "
            + source
            + ". Nomor dan nama indikator belum dicocokkan dengan naskah peraturan; periksa dengan"
            + " pedoman evaluasi yang berlaku sebelum dipakai.";
  }
}
