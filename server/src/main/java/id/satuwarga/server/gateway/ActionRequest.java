package id.satuwarga.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.crypto.Hashes;
import id.satuwarga.server.platform.json.Json;
import java.util.Optional;
import java.util.UUID;

/**
 * A button that was pressed, and what was filled in.
 *
 * @param state what the Screen carried, still closed
 */
record ActionRequest(
    UUID id, String name, Optional<JsonNode> data, JsonNode inputs, Optional<String> state) {
  /** Nothing was read as a JSON null: the OPD's contract knows an object or nothing. */
  ActionRequest {
    data = data.filter(carried -> !carried.isNull());
  }

  /** Tells whether a repeat is one. */
  String hash() {
    return Hashes.sha256Hex(Json.write(this));
  }
}
