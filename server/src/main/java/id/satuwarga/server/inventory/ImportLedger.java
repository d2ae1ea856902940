package id.satuwarga.server.inventory;

import id.satuwarga.server.audit.Audit;
import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.platform.web.Caller;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/** Writes what an import does: the apps, their histories, and one line in the audit. */
final class ImportLedger {
  private final ImportRepository imports;
  private final BulkRepository bulk;
  private final Audit audit;
  private final Clock clock;

  @Inject
  ImportLedger(ImportRepository imports, BulkRepository bulk, Audit audit, Clock clock) {
    this.imports = imports;
    this.bulk = bulk;
    this.audit = audit;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** What was looked at stays as it is until it is written. */
  Future<Void> lock(SqlConnection tx) {
    return bulk.lock(tx);
  }

  Future<Import> write(
      SqlConnection tx, Caller caller, Import staged, ImportReader.Outcome outcome) {
    ImportPlan plan = outcome.plan();
    ImportFigures figures = outcome.figures();
    UUID by = UUID.fromString(caller.citizenId());
    AuditEntry deed =
        AuditEntry.by(caller, "inventory.import-apps", "inventory-import:" + staged.id())
            .with("added", figures.added())
            .with("changed", figures.changed())
            .with("broken", figures.broken());
    return bulk.insert(tx, plan.fresh())
        .compose(
            done -> bulk.update(tx, plan.changed().stream().map(ImportPlan.Change::app).toList()))
        .compose(done -> bulk.note(tx, notes(plan, by)))
        .compose(done -> bulk.measure(tx))
        .compose(done -> imports.apply(tx, staged.id(), figures, now()))
        .compose(done -> audit.record(tx, deed))
        .map(staged.applied(figures));
  }

  private static List<Tuple> notes(ImportPlan plan, UUID by) {
    List<Tuple> notes = new ArrayList<>();
    plan.fresh().forEach(app -> notes.add(note(app, by, FieldChange.of(app))));
    plan.changed().forEach(change -> notes.add(note(change.app(), by, change.changes())));
    return notes;
  }

  private static Tuple note(InventoryApp app, UUID by, List<FieldChange> changes) {
    return ChangeRepository.row(
        app.id(), new ChangeRepository.Change(app.version(), app.changedAt(), by, changes));
  }
}
