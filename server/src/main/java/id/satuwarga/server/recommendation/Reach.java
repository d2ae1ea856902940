package id.satuwarga.server.recommendation;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.region.RegionCode;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** Which requests a caller sees: those of own OPDs, and those of own territories as registrar. */
record Reach(Set<OpdCode> opds, Set<RegionCode> territories) {

  static Reach of(Caller caller) {
    return new Reach(
        caller.roles().stream()
            .filter(role -> RoleName.ADMIN.is(role) || RoleName.DEVELOPER.is(role))
            .map(role -> OpdCode.parse(role.opdCode()))
            .collect(Collectors.toSet()),
        caller.roles().stream()
            .filter(RoleName.REGISTRAR::is)
            .map(role -> RegionCode.parse(role.regionCode()))
            .collect(Collectors.toSet()));
  }

  /** The OPD for which the caller decides: the one whose territory is the nearest. */
  static OpdCode officeOf(Caller caller, Recommendation request) {
    return caller.roles().stream()
        .filter(RoleName.REGISTRAR::is)
        .filter(role -> request.region().isWithin(RegionCode.parse(role.regionCode())))
        .max(Comparator.comparingInt(role -> role.regionCode().length()))
        .map(role -> OpdCode.parse(role.opdCode()))
        .orElseThrow();
  }

  boolean asks(Recommendation request) {
    return opds.contains(request.draft().opd());
  }

  boolean decides(Recommendation request) {
    return territories.stream().anyMatch(request.region()::isWithin);
  }

  boolean sees(Recommendation request) {
    return asks(request) || decides(request);
  }
}
