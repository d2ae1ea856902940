package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.region.RegionCode;
import java.util.List;
import java.util.UUID;

/** As much of an app of the register as those need to know who decide what becomes of it. */
public record ListedApp(
    UUID inventoryId,
    String name,
    OpdCode opd,
    RegionCode region,
    List<String> categories,
    String status,
    long yearlyCost) {

  /** Out of use for good. */
  public boolean isGone() {
    return status.equals(AppFacts.Status.OBSOLETE.word());
  }
}
