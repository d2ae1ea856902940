package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.audit.Audit;
import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/** How every change of the register ends: in the app's history and on record. */
final class InventoryLedger {
  private final ChangeRepository changes;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  @Inject
  InventoryLedger(ChangeRepository changes, Audit audit, Ids ids, Clock clock) {
    this.changes = changes;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** The moment to write down, as exact as PostgreSQL keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** An app that was not listed before. */
  InventoryApp fresh(OpdCode opd, RegionCode region, AppFacts facts) {
    Instant now = now();
    return new InventoryApp(ids.next(), opd, region, 1, facts, now, now);
  }

  Future<InventoryApp> close(
      SqlConnection tx, Caller caller, InventoryApp app, String deed, List<FieldChange> changed) {
    UUID by = UUID.fromString(caller.citizenId());
    AuditEntry entry =
        AuditEntry.by(caller, deed, "inventory-app:" + app.id())
            .with("opd", app.opd().value())
            .with("version", app.version());
    return changes
        .insert(
            tx, app.id(), new ChangeRepository.Change(app.version(), app.changedAt(), by, changed))
        .compose(done -> audit.record(tx, entry))
        .map(app);
  }

  /** A deed that changes nothing that the register says of the app; gives the app's id. */
  Future<UUID> record(SqlConnection tx, Caller caller, InventoryApp app, String deed) {
    AuditEntry entry =
        AuditEntry.by(caller, deed, "inventory-app:" + app.id()).with("opd", app.opd().value());
    return audit.record(tx, entry).map(app.id());
  }
}
