package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.region.RegionCode;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of the register a caller sees: own OPDs as admin or developer, own territories as
 * registrar or auditor.
 */
record InventoryReach(Set<OpdCode> opds, Set<RegionCode> territories) {

  static InventoryReach of(Caller caller) {
    return new InventoryReach(
        caller.roles().stream()
            .filter(role -> RoleName.ADMIN.is(role) || RoleName.DEVELOPER.is(role))
            .map(role -> OpdCode.parse(role.opdCode()))
            .collect(Collectors.toSet()),
        caller.roles().stream()
            .filter(role -> RoleName.REGISTRAR.is(role) || RoleName.AUDITOR.is(role))
            .map(role -> RegionCode.parse(role.regionCode()))
            .collect(Collectors.toSet()));
  }

  boolean sees(InventoryApp app) {
    return sees(app.opd(), app.region());
  }

  /** Whether it sees an app of this OPD for this territory. */
  boolean sees(OpdCode opd, RegionCode region) {
    return opds.contains(opd) || territories.stream().anyMatch(region::isWithin);
  }
}
