package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.region.RegionCode;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** How far the roles of those reach who write and approve notices. */
final class CampaignReach {
  static final Set<RoleName> BOTH = Set.of(RoleName.AUTHOR, RoleName.APPROVER);

  private CampaignReach() {}

  /** Those roles of the caller. */
  static List<Caller.Role> held(Caller caller, Set<RoleName> roles) {
    return caller.roles().stream()
        .filter(held -> roles.stream().anyMatch(role -> role.is(held)))
        .toList();
  }

  /** True if the caller holds one of the roles at the agency, wherever. */
  static boolean serves(Caller caller, Set<RoleName> roles, OpdCode opd) {
    return held(caller, roles).stream().anyMatch(held -> held.opdCode().equals(opd.value()));
  }

  /** True if each territory lies within one that the caller holds one of the roles for. */
  static boolean covers(
      Caller caller, Set<RoleName> roles, OpdCode opd, Collection<RegionCode> territories) {
    List<RegionCode> own =
        held(caller, roles).stream()
            .filter(held -> held.opdCode().equals(opd.value()))
            .map(held -> new RegionCode(held.regionCode()))
            .toList();
    return territories.stream().allMatch(territory -> own.stream().anyMatch(territory::isWithin));
  }
}
