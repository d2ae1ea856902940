package id.satuwarga.server.feedback;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.region.RegionCode;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which cases a caller sees: those of own OPDs as officer or admin, with the citizen's words; those
 * of own territories as registrar, without.
 */
record CaseReach(Set<OpdCode> opds, Set<RegionCode> territories) {

  static CaseReach of(Caller caller) {
    return new CaseReach(
        caller.roles().stream()
            .filter(role -> RoleName.OFFICER.is(role) || RoleName.ADMIN.is(role))
            .map(role -> OpdCode.parse(role.opdCode()))
            .collect(Collectors.toSet()),
        caller.roles().stream()
            .filter(RoleName.REGISTRAR::is)
            .map(role -> RegionCode.parse(role.regionCode()))
            .collect(Collectors.toSet()));
  }

  /** Whether the citizen's words are meant for the caller, who may answer them. */
  boolean answers(Feedback said) {
    return opds.contains(said.opd());
  }
}
