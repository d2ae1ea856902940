package id.satuwarga.server.catalog;

import id.satuwarga.server.audit.Audit;
import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.platform.live.Hints;
import id.satuwarga.server.platform.web.Caller;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.inject.Inject;

/**
 * How every change of the catalogue ends: on record, known to all nodes, and shown as it is now.
 */
final class CatalogLedger {
  private final MiniAppRepository miniApps;
  private final Audit audit;
  private final Hints hints;
  private final Clock clock;

  @Inject
  CatalogLedger(MiniAppRepository miniApps, Audit audit, Hints hints, Clock clock) {
    this.miniApps = miniApps;
    this.audit = audit;
    this.hints = hints;
    this.clock = clock;
  }

  /** The moment to write down, as exact as PostgreSQL keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  static AuditEntry deed(Caller caller, String action, AppId appId) {
    return AuditEntry.by(caller, "catalog." + action, "mini-app:" + appId);
  }

  Future<MiniApp> close(SqlConnection tx, AppId appId, AuditEntry deed) {
    hints.tellAfter(tx, CatalogReader.HINT);
    return audit
        .record(tx, deed)
        .compose(done -> miniApps.find(tx, appId))
        .map(app -> app.orElseThrow())
        .compose(app -> miniApps.changed(tx).map(app));
  }
}
