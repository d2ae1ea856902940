package id.satuwarga.server.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.region.RegionCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an import would do to the register as it stands: what is new, what is changed. What a sheet
 * leaves blank stays as it is, so that a sheet takes nothing away; nor does it bring back what is
 * obsolete, because sheets are often older than the register.
 */
record ImportPlan(List<InventoryApp> fresh, List<Change> changed, int same) {
  private static final String STATUS = "live";
  private static final String USERS = "staff";

  /** One that will say something else. */
  record Change(InventoryApp app, List<FieldChange> changes) {}

  static ImportPlan of(
      List<SheetJudge.Said> rows,
      List<InventoryApp> listed,
      Map<OpdCode, RegionCode> regions,
      InventoryLedger ledger) {
    Map<String, InventoryApp> known = new HashMap<>();
    listed.forEach(app -> known.put(key(app), app));
    List<InventoryApp> fresh = new ArrayList<>();
    List<Change> changed = new ArrayList<>();
    for (SheetJudge.Said said : rows) {
      InventoryApp app = known.get(said.key());
      if (app == null) {
        fresh.add(ledger.fresh(said.opd(), regionOf(regions, said), begun(said.facts())));
      } else {
        InventoryApp next =
            app.changed(app.opd(), app.region(), merged(app.facts(), said.facts()), ledger.now());
        List<FieldChange> changes = FieldChange.between(app, next);
        if (!changes.isEmpty()) {
          changed.add(new Change(next, changes));
        }
      }
    }
    return new ImportPlan(fresh, changed, rows.size() - fresh.size() - changed.size());
  }

  private static RegionCode regionOf(Map<OpdCode, RegionCode> regions, SheetJudge.Said said) {
    return Objects.requireNonNull(regions.get(said.opd()), "every OPD has a territory");
  }

  private static String key(InventoryApp app) {
    return app.opd() + " " + PlainWords.keyOf(app.facts().name());
  }

  /** Nobody is offered an app of which nobody said that it is for citizens. */
  private static AppFacts begun(ObjectNode said) {
    ObjectNode facts = said.deepCopy();
    if (!facts.has("status")) {
      facts.put("status", STATUS);
    }
    if (!facts.has("users")) {
      facts.put("users", USERS);
    }
    return Json.read(facts.toString(), AppFacts.class);
  }

  private static boolean holds(JsonNode list, JsonNode item) {
    for (JsonNode known : list) {
      if (known.equals(item)) {
        return true;
      }
    }
    return false;
  }

  private static AppFacts merged(AppFacts before, ObjectNode said) {
    ObjectNode facts = (ObjectNode) Json.tree(Json.write(before));
    JsonNode english = facts.at("/description/en");
    JsonNode contractors = facts.path("contractors");
    facts.setAll(said.deepCopy());
    if (before.status() == AppFacts.Status.OBSOLETE) {
      facts.set("status", Json.tree(Json.write(before)).get("status"));
    }
    if (holds(contractors, said.at("/contractors/0"))) {
      facts.set("contractors", contractors);
    }
    if (said.has("description") && !english.isMissingNode()) {
      ((ObjectNode) facts.get("description")).set("en", english);
    }
    return Json.read(facts.toString(), AppFacts.class);
  }
}
