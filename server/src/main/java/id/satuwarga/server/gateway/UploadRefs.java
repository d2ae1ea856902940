package id.satuwarga.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Finds the files that travel with what was filled in. */
final class UploadRefs {
  private static final String MEMBER = "upload_id";
  private static final String SHAPE =
      "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

  private UploadRefs() {}

  /** One file is an object with its id, several are an array of such. */
  static Set<UUID> in(JsonNode inputs) {
    Set<UUID> found = new LinkedHashSet<>();
    for (JsonNode value : inputs) {
      if (value.isArray()) {
        value.forEach(item -> collect(item, found));
      } else {
        collect(value, found);
      }
    }
    return found;
  }

  private static void collect(JsonNode value, Set<UUID> found) {
    if (value.has(MEMBER)) {
      String id = value.path(MEMBER).asText();
      if (!value.path(MEMBER).isTextual() || !id.matches(SHAPE)) {
        throw GatewayProblems.uploadUnusable().asException();
      }
      found.add(UUID.fromString(id));
    }
  }
}
