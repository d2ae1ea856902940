package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.region.RegionCode;
import java.time.Instant;
import java.util.UUID;

/** One app of the register, as its newest version has it. */
record InventoryApp(
    UUID id,
    OpdCode opd,
    RegionCode region,
    int version,
    AppFacts facts,
    Instant createdAt,
    Instant changedAt) {

  /** The next version, which says something else. */
  InventoryApp changed(OpdCode owner, RegionCode territory, AppFacts other, Instant now) {
    return new InventoryApp(id, owner, territory, version + 1, other, createdAt, now);
  }
}
