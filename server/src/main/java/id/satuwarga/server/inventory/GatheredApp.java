package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.region.RegionCode;
import java.util.List;
import java.util.UUID;

/** As much of an app as is kept in memory to gather, choose and count; what nobody said costs 0. */
record GatheredApp(
    UUID id,
    int version,
    OpdCode opd,
    RegionCode region,
    List<String> categories,
    long yearlyCost,
    boolean isObsolete) {

  static GatheredApp of(InventoryApp app) {
    AppFacts facts = app.facts();
    Long cost = facts.yearlyCost();
    return new GatheredApp(
        app.id(),
        app.version(),
        app.opd(),
        app.region(),
        facts.categories(),
        cost == null ? 0 : cost,
        facts.status() == AppFacts.Status.OBSOLETE);
  }
}
