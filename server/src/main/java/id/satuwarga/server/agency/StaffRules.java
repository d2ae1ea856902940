package id.satuwarga.server.agency;

import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.RegionCode;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How far the roles of a caller reach. The contract has asked for a role by name already, at any
 * agency; here it is about which agency and which territory. What is out of reach looks missing.
 */
public final class StaffRules {
  private StaffRules() {}

  /** True for whoever holds the role for this agency. */
  public static boolean holds(Caller caller, RoleName role, OpdCode opd) {
    return any(caller, held -> role.is(held) && held.opdCode().equals(opd.value()));
  }

  /** True for a registrar in whose territory the region lies. */
  public static boolean registers(Caller caller, RegionCode region) {
    return any(caller, held -> RoleName.REGISTRAR.is(held) && contains(held, region));
  }

  /** Passes a registrar in whose territory the region lies; for others it is not there. */
  public static void requireTerritory(Caller caller, RegionCode region) {
    if (!registers(caller, region)) {
      throw WebProblems.notFound().asException();
    }
  }

  /** Passes who holds one of the roles for the agency. */
  static void requireOwn(Caller caller, Set<RoleName> ownRoles, Opd opd) {
    if (ownRoles.stream().noneMatch(role -> holds(caller, role, opd.code()))) {
      throw WebProblems.notFound().asException();
    }
  }

  /** Passes who holds one of the roles for the agency, and the registrar over it. */
  static void requireOwnOrOver(Caller caller, Set<RoleName> ownRoles, Opd opd) {
    if (ownRoles.stream().noneMatch(role -> holds(caller, role, opd.code()))) {
      requireTerritory(caller, opd.region());
    }
  }

  /**
   * True if the caller may give or take this role at the agency: a registrar over both the agency
   * and the role's region, or an admin of the agency within the own region, except registrars.
   */
  static boolean mayAssign(Caller caller, Opd opd, RoleName role, RegionCode region) {
    boolean asRegistrar = registers(caller, opd.region()) && registers(caller, region);
    boolean asAdmin =
        role != RoleName.REGISTRAR
            && any(
                caller,
                held ->
                    RoleName.ADMIN.is(held)
                        && held.opdCode().equals(opd.code().value())
                        && contains(held, region));
    return asRegistrar || asAdmin;
  }

  private static boolean any(Caller caller, Predicate<Caller.Role> test) {
    return caller.roles().stream().anyMatch(test);
  }

  private static boolean contains(Caller.Role held, RegionCode region) {
    return region.isWithin(new RegionCode(held.regionCode()));
  }
}
