package id.satuwarga.server.webhook;

import id.satuwarga.server.audit.Audit;
import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.platform.web.Caller;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.inject.Inject;

/** Under which id and when something happens to an endpoint, and who did it. */
final class WebhookLedger {
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  @Inject
  WebhookLedger(Audit audit, Ids ids, Clock clock) {
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  UUID nextId() {
    return ids.next();
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  Future<Void> note(SqlConnection tx, Caller caller, String action, Endpoint endpoint) {
    return audit.record(
        tx,
        AuditEntry.by(caller, action, "webhook:" + endpoint.id())
            .with("opd", endpoint.opd().value()));
  }
}
