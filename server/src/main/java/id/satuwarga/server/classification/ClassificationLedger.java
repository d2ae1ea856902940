package id.satuwarga.server.classification;

import id.satuwarga.server.audit.Audit;
import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.platform.web.Caller;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.inject.Inject;

/** Ids and moments of this slice, and how every deed ends: on record. */
final class ClassificationLedger {
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  @Inject
  ClassificationLedger(Audit audit, Ids ids, Clock clock) {
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  UUID next() {
    return ids.next();
  }

  /** The moment to write down, as exact as PostgreSQL keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  Future<UUID> record(
      SqlConnection tx, Caller caller, String deed, Classification one, String outcome) {
    AuditEntry entry =
        AuditEntry.by(caller, "classification." + deed, "classification:" + one.id())
            .with("app", one.subject().inventoryId().toString())
            .with("outcome", outcome);
    return audit.record(tx, entry).map(one.id());
  }

  Future<UUID> replaced(
      SqlConnection tx,
      Caller caller,
      Classification one,
      UUID leaves,
      AuditorSwap.Replacement replacement) {
    AuditEntry entry =
        AuditEntry.by(caller, "classification.replace-auditor", "classification:" + one.id())
            .with("app", one.subject().inventoryId().toString())
            .with("leaves", leaves.toString())
            .with("comes", replacement.successor().toString())
            .with("reason", replacement.reason());
    return audit.record(tx, entry).map(one.id());
  }

  /** What nobody did but the clock. */
  Future<Void> reminded(SqlConnection tx, LocalDate day, int reminders) {
    return audit.record(
        tx,
        AuditEntry.of(
                "system:scheduler", "classification.remind", "classification-reminders:" + day)
            .with("reminders", reminders));
  }

  Future<Void> record(SqlConnection tx, Caller caller, String deed, UUID round, int apps) {
    AuditEntry entry =
        AuditEntry.by(caller, "classification." + deed, "classification-round:" + round)
            .with("apps", apps);
    return audit.record(tx, entry);
  }
}
