package id.satuwarga.server.classification;

import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.region.RegionCode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who reads: registrars what lies in their territories, auditors what they are to judge; agencies
 * only hear of plans for their apps.
 */
record Readers(UUID person, List<RegionCode> registered, boolean isAuditor, Set<String> opds) {

  static Readers of(Caller caller) {
    return new Readers(
        UUID.fromString(caller.citizenId()),
        caller.roles().stream()
            .filter(RoleName.REGISTRAR::is)
            .map(role -> RegionCode.parse(role.regionCode()))
            .toList(),
        caller.roles().stream().anyMatch(RoleName.AUDITOR::is),
        caller.roles().stream()
            .filter(role -> RoleName.ADMIN.is(role) || RoleName.DEVELOPER.is(role))
            .map(Caller.Role::opdCode)
            .collect(Collectors.toSet()));
  }

  /** Whose plans the reader sees to. */
  String[] agencies() {
    return opds.toArray(String[]::new);
  }

  String[] territories() {
    return registered.stream().map(RegionCode::value).toArray(String[]::new);
  }

  boolean registers(RegionCode region) {
    return registered.stream().anyMatch(region::isWithin);
  }

  boolean sees(Classification one, Round round) {
    return registers(round.draft().region()) || judges(one);
  }

  boolean judges(Classification one) {
    return isAuditor && one.auditors().contains(person);
  }
}
