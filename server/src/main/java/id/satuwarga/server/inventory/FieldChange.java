package id.satuwarga.server.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one field said before and says now; null where it said nothing. */
record FieldChange(String field, @Nullable JsonNode from, @Nullable JsonNode to) {

  /** Everything there is to say of an app that is new. */
  static List<FieldChange> of(InventoryApp fresh) {
    return between(Json.tree("{}"), said(fresh));
  }

  static List<FieldChange> between(InventoryApp before, InventoryApp after) {
    return between(said(before), said(after));
  }

  private record Said(String opd, String region, AppFacts facts) {}

  private static JsonNode said(InventoryApp app) {
    // written and read again: so that equal numbers are equal
    return Json.tree(Json.write(new Said(app.opd().value(), app.region().value(), app.facts())));
  }

  private static List<FieldChange> between(JsonNode before, JsonNode after) {
    List<FieldChange> changes = new ArrayList<>();
    compare(changes, new TreeSet<>(Set.of("opd", "region")), before, after);
    JsonNode old = before.path("facts");
    JsonNode fresh = after.path("facts");
    Set<String> names = new TreeSet<>();
    old.fieldNames().forEachRemaining(names::add);
    fresh.fieldNames().forEachRemaining(names::add);
    compare(changes, names, old, fresh);
    return changes;
  }

  private static void compare(
      List<FieldChange> changes, Set<String> names, JsonNode before, JsonNode after) {
    for (String name : names) {
      JsonNode from = said(before.get(name));
      JsonNode to = said(after.get(name));
      if (from == null ? to != null : !from.equals(to)) {
        changes.add(new FieldChange(name, from, to));
      }
    }
  }

  /** A list without items says nothing. */
  private static @Nullable JsonNode said(@Nullable JsonNode value) {
    return value == null || (value.isArray() && value.isEmpty()) ? null : value;
  }
}
