package id.satuwarga.server.audit;

import id.satuwarga.server.platform.id.Ids;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import javax.inject.Singleton;

/** Takes down a deed in the transaction of the deed, so that both happen or neither. */
@Singleton
public final class Audit {
  private final AuditRepository entries;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Audit(AuditRepository entries, Ids ids, Clock clock) {
    this.entries = entries;
    this.ids = ids;
    this.clock = clock;
  }

  /** Waits for no chain: the sealer links the row soon after. */
  public Future<Void> record(SqlConnection tx, AuditEntry entry) {
    return recordAll(tx, List.of(entry));
  }

  /** Several deeds of one transaction, in their order. */
  public Future<Void> recordAll(SqlConnection tx, List<AuditEntry> deeds) {
    if (deeds.isEmpty()) {
      return Future.succeededFuture();
    }
    UUID[] made = deeds.stream().map(deed -> ids.next()).toArray(UUID[]::new);
    return entries.insert(tx, made, clock.instant().truncatedTo(ChronoUnit.MICROS), deeds);
  }
}
