package id.satuwarga.server.agency;

import id.satuwarga.server.audit.Audit;
import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.inject.Inject;

/** Changes roles, each change with its audit entry. Asks nobody whether it may. */
final class StaffLedger {
  private final StaffRepository roles;
  private final Audit audit;
  private final Clock clock;

  @Inject
  StaffLedger(StaffRepository roles, Audit audit, Clock clock) {
    this.roles = roles;
    this.audit = audit;
    this.clock = clock;
  }

  Future<StaffRole> put(SqlConnection tx, String actor, Assignment assignment, RegionCode region) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    AuditEntry entry =
        entry(actor, "agency.assign-role", assignment).with("region", region.value());
    return roles
        .put(tx, assignment, region, now)
        .compose(done -> audit.record(tx, entry))
        .map(new StaffRole(assignment.citizenId(), null, assignment.role(), region, now));
  }

  Future<Void> remove(SqlConnection tx, String actor, Assignment assignment) {
    return roles
        .remove(tx, assignment)
        .compose(done -> audit.record(tx, entry(actor, "agency.revoke-role", assignment)));
  }

  /** Takes away all roles of somebody who leaves. */
  Future<Void> removeAll(SqlConnection tx, UUID citizenId) {
    return roles
        .removeAll(tx, citizenId)
        .compose(gone -> Future.all(gone.stream().map(role -> left(tx, citizenId, role)).toList()))
        .mapEmpty();
  }

  private Future<Void> left(SqlConnection tx, UUID citizenId, Caller.Role role) {
    Assignment assignment =
        new Assignment(new OpdCode(role.opdCode()), citizenId, RoleName.ofWord(role.name()));
    return audit.record(tx, entry("citizen:" + citizenId, "agency.revoke-role", assignment));
  }

  private static AuditEntry entry(String actor, String action, Assignment assignment) {
    return AuditEntry.of(actor, action, "citizen:" + assignment.citizenId())
        .with("opd", assignment.opd().value())
        .with("role", assignment.role().word());
  }
}
