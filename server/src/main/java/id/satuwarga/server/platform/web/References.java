package id.satuwarga.server.platform.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows {@code $ref} within one document, and writes schemas out without any. */
final class References {
  private final JsonObject document;

  References(JsonObject document) {
    this.document = document;
  }

  /** The object itself, or what its reference points at. */
  JsonObject follow(JsonObject object) {
    JsonObject found = object;
    for (int steps = 0; found.containsKey("$ref"); steps++) {
      if (steps > 10) {
        throw new IllegalArgumentException("reference in a circle: " + object.getString("$ref"));
      }
      found = target(found.getString("$ref"));
    }
    return found;
  }

  /** The schema with every reference replaced by a copy of its target. */
  JsonObject inline(JsonObject schema) {
    return members(new JsonObject().put("schema", schema), new ArrayDeque<>())
        .getJsonObject("schema");
  }

  private @Nullable Object inline(@Nullable Object value, Deque<String> open) {
    if (value instanceof JsonObject object) {
      String reference = object.getString("$ref");
      return reference == null ? members(object, open) : inlineReference(object, reference, open);
    }
    if (value instanceof JsonArray array) {
      JsonArray copy = new JsonArray();
      array.forEach(item -> copy.add(inline(item, open)));
      return copy;
    }
    return value;
  }

  private JsonObject members(JsonObject object, Deque<String> open) {
    JsonObject copy = new JsonObject();
    for (Map.Entry<String, Object> member : object) {
      boolean literal = member.getKey().matches("examples?|default|const|enum");
      copy.put(member.getKey(), literal ? member.getValue() : inline(member.getValue(), open));
    }
    return copy;
  }

  private JsonObject inlineReference(JsonObject object, String reference, Deque<String> open) {
    if (open.contains(reference)) {
      throw new IllegalArgumentException("a request schema refers to itself: " + reference);
    }
    open.push(reference);
    JsonObject resolved = members(target(reference), open);
    open.pop();
    JsonObject siblings = object.copy();
    siblings.remove("$ref");
    siblings.remove("description");
    return siblings.isEmpty()
        ? resolved
        : members(siblings, open).put("allOf", new JsonArray().add(resolved));
  }

  private JsonObject target(String reference) {
    if (!reference.startsWith("#/")) {
      throw new IllegalArgumentException("reference out of the file: " + reference);
    }
    Object found = document;
    for (String step : reference.substring(2).split("/", -1)) {
      String key = step.replace("~1", "/").replace("~0", "~");
      found = found instanceof JsonObject object ? object.getValue(key) : null;
    }
    if (found instanceof JsonObject object) {
      return object;
    }
    throw new IllegalArgumentException("reference to nothing: " + reference);
  }
}
