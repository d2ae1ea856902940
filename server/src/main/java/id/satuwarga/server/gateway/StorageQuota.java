package id.satuwarga.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.web.Text;
import id.satuwarga.server.platform.web.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The bytes of what a Screen puts into storage, which no schema can count. */
final class StorageQuota {
  static final int MOST_VALUE = 4_096;
  static final int MOST_ALL = 16_384;

  private StorageQuota() {}

  static Optional<Violation> breach(JsonNode screen) {
    int all = 0;
    for (Map.Entry<String, JsonNode> entry :
        screen.path("satuwarga:storage").path("put").properties()) {
      int value = bytes(entry.getValue().asText());
      if (value > MOST_VALUE) {
        return over("/satuwarga:storage/put/" + entry.getKey(), MOST_VALUE);
      }
      all += bytes(entry.getKey()) + value;
    }
    return all > MOST_ALL ? over("/satuwarga:storage/put", MOST_ALL) : Optional.empty();
  }

  private static Optional<Violation> over(String pointer, int most) {
    return Optional.of(
        new Violation(
            pointer, Text.of("lebih dari " + most + " byte", "is over " + most + " bytes")));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
