package id.satuwarga.server.agency;

import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.RoleDirectory;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Singleton;

/** Who works for which agency, and the giving and taking of roles. */
@Singleton
public final class Staff implements RoleDirectory {
  private static final Set<RoleName> KEEPERS = Set.of(RoleName.ADMIN);
  private final StaffRepository roles;
  private final StaffLedger ledger;
  private final Agencies agencies;
  private final Regions regions;
  private final People people;
  private final Database database;

  @Inject
  Staff(
      StaffRepository roles,
      StaffLedger ledger,
      Agencies agencies,
      Regions regions,
      People people,
      Database database) {
    this.roles = roles;
    this.ledger = ledger;
    this.agencies = agencies;
    this.regions = regions;
    this.people = people;
    this.database = database;
  }

  @Override
  public Future<Set<Caller.Role>> rolesOf(String citizenId) {
    return roles.rolesOf(database.reads(), UUID.fromString(citizenId));
  }

  /** Takes away all roles of somebody who leaves the house. */
  public Future<Void> forget(SqlConnection tx, UUID citizenId) {
    return ledger.removeAll(tx, citizenId);
  }

  /** Who holds the role for all of this region, and for which territory. */
  public Future<Map<UUID, RegionCode>> holders(SqlClient db, RoleName role, RegionCode region) {
    return roles
        .holders(db, role, region)
        .map(
            held ->
                held.stream().collect(Collectors.toMap(StaffRole::citizenId, StaffRole::region)));
  }

  /** Whether anybody is a registrar anywhere; nobody's role changes until the transaction ends. */
  public Future<Boolean> hasRegistrar(SqlConnection tx) {
    return roles.lockAll(tx).compose(locked -> roles.hasAny(tx, RoleName.REGISTRAR));
  }

  /** Gives a role without asking whether the actor may: where there is nobody to ask. */
  public Future<Void> provide(
      SqlConnection tx, String actor, Assignment assignment, RegionCode region) {
    return roles
        .lock(tx, assignment)
        .compose(
            held ->
                held.isPresent()
                    ? Future.succeededFuture()
                    : ledger.put(tx, actor, assignment, region).mapEmpty());
  }

  Future<Page<StaffRole>> list(Caller caller, OpdCode code, Optional<Cursor> cursor, int limit) {
    return agencies
        .show(code)
        .compose(
            opd -> {
              StaffRules.requireOwnOrOver(caller, KEEPERS, opd);
              return roles.list(database.reads(), code, cursor, limit);
            })
        .map(rows -> Page.of(rows, limit, Staff::cursorOf))
        .compose(this::withNames);
  }

  private static Cursor cursorOf(StaffRole last) {
    return Cursor.of(last.assignedAt().toString(), last.citizenId().toString(), last.role().word());
  }

  private Future<Page<StaffRole>> withNames(Page<StaffRole> page) {
    return people
        .namesOf(database.reads(), page.items().stream().map(StaffRole::citizenId).toList())
        .map(names -> page.map(role -> role.named(names.get(role.citizenId()))));
  }

  Future<StaffRole> assign(
      SqlConnection tx, Caller caller, Assignment assignment, RegionCode region) {
    return reachable(tx, caller, assignment.opd())
        .compose(
            opd -> {
              requireAnother(caller, assignment);
              regions.get(region);
              requireAssignable(caller, opd, assignment.role(), region);
              return roles.lock(tx, assignment).map(held -> checkHeld(caller, opd, held));
            })
        .compose(checked -> nameOf(tx, assignment.citizenId()))
        .compose(
            name ->
                ledger
                    .put(tx, AuditEntry.actorOf(caller), assignment, region)
                    .map(role -> role.named(name)));
  }

  /** Two people stand behind every role: a registrar alone becomes nothing else. */
  private static void requireAnother(Caller caller, Assignment assignment) {
    if (assignment.citizenId().toString().equals(caller.citizenId())) {
      throw AgencyProblems.ownRole().asException();
    }
  }

  /** Whoever changes the territory of a role must have been able to give it as it was. */
  private static Optional<StaffRole> checkHeld(Caller caller, Opd opd, Optional<StaffRole> held) {
    held.ifPresent(role -> requireAssignable(caller, opd, role.role(), role.region()));
    return held;
  }

  private Future<String> nameOf(SqlConnection tx, UUID citizenId) {
    return people
        .namesOf(tx, List.of(citizenId))
        .map(
            names ->
                Optional.ofNullable(names.get(citizenId))
                    .orElseThrow(() -> AgencyProblems.staffUnknown().asException()));
  }

  Future<Void> revoke(SqlConnection tx, Caller caller, Assignment assignment) {
    return reachable(tx, caller, assignment.opd())
        .compose(
            opd ->
                roles
                    .lock(tx, assignment)
                    .map(held -> checkHeld(caller, opd, held))
                    .map(held -> held.orElseThrow(() -> WebProblems.notFound().asException())))
        .compose(held -> ledger.remove(tx, AuditEntry.actorOf(caller), assignment));
  }

  private Future<Opd> reachable(SqlConnection tx, Caller caller, OpdCode code) {
    return agencies
        .find(tx, code)
        .map(
            found -> {
              Opd opd = found.orElseThrow(() -> WebProblems.notFound().asException());
              StaffRules.requireOwnOrOver(caller, KEEPERS, opd);
              return opd;
            });
  }

  private static void requireAssignable(Caller caller, Opd opd, RoleName role, RegionCode region) {
    if (!StaffRules.mayAssign(caller, opd, role, region)) {
      throw WebProblems.notAllowed().asException();
    }
  }
}
