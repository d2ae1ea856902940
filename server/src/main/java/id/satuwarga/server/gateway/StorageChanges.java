package id.satuwarga.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a Screen wants removed from, and then put into, what its mini-app keeps with the citizen.
 */
record StorageChanges(Set<String> remove, Map<String, String> put) {
  static final String MEMBER = "satuwarga:storage";

  /** Of a Screen that its schema has let pass. */
  static StorageChanges in(JsonNode screen) {
    JsonNode changes = screen.path(MEMBER);
    Set<String> remove = new LinkedHashSet<>();
    changes.path("remove").forEach(key -> remove.add(key.asText()));
    Map<String, String> put = new LinkedHashMap<>();
    changes
        .path("put")
        .properties()
        .forEach(member -> put.put(member.getKey(), member.getValue().asText()));
    return new StorageChanges(remove, put);
  }

  /** The Screen without them; the very Screen when it has none. */
  static JsonNode takenOutOf(JsonNode screen) {
    if (!screen.has(MEMBER)) {
      return screen;
    }
    ObjectNode rest = screen.deepCopy();
    rest.remove(MEMBER);
    return rest;
  }

  boolean isEmpty() {
    return remove.isEmpty() && put.isEmpty();
  }
}
