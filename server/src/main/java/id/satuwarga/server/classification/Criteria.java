package id.satuwarga.server.classification;

import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What auditors look at, as data; each is marked from 1 (no) to 5 (yes). */
record Criteria(List<Criterion> criteria) {
  private static final String FILE = "/satuwarga/classification/criteria.json";

  Criteria {
    criteria = List.copyOf(criteria);
  }

  /** One of them. */
  record Criterion(String code, Localized name, Localized question) {}

  Set<String> codes() {
    return criteria.stream().map(Criterion::code).collect(Collectors.toSet());
  }

  static Criteria read() {
    try (InputStream file = Objects.requireNonNull(Criteria.class.getResourceAsStream(FILE))) {
      return Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), Criteria.class);
    } catch (IOException broken) {
      throw new UncheckedIOException(FILE, broken);
    }
  }
}
