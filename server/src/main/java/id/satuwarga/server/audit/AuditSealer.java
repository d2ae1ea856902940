package id.satuwarga.server.audit;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Leases;
import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.inject.Inject;

/**
 * Links new entries into their streams' chains. One process at a time by lease; should an old
 * holder still be at work when the lease has passed on, the locked rows and heads keep chains
 * whole.
 */
final class AuditSealer implements Worker {
  static final String LEASE = "audit-sealer";
  private static final Duration LEASED = Duration.ofSeconds(10);
  private static final int PORTION = 500;
  private final AuditRepository entries;
  private final Database database;
  private final Leases leases;

  @Inject
  AuditSealer(AuditRepository entries, Database database, Leases leases) {
    this.entries = entries;
    this.database = database;
    this.leases = leases;
  }

  @Override
  public String name() {
    return LEASE;
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Future<Integer> run() {
    return entries
        .anyUnsealed(database.background())
        .compose(any -> any ? leases.hold(LEASE, LEASED) : Future.succeededFuture(false))
        .compose(ours -> ours ? database.transaction(this::seal) : Future.succeededFuture(0));
  }

  private Future<Integer> seal(SqlConnection tx) {
    return entries
        .unsealed(tx, PORTION)
        .compose(found -> entries.lockHeads(tx).compose(heads -> link(tx, found, heads)));
  }

  private Future<Integer> link(SqlConnection tx, List<StoredEntry> found, Heads heads) {
    if (found.isEmpty()) {
      return Future.succeededFuture(0);
    }
    Map<String, Link> moved = new TreeMap<>();
    List<SealedEntry> sealed = new ArrayList<>(found.size());
    for (StoredEntry entry : found) {
      Link known = heads.heads().getOrDefault(entry.stream(), Link.START);
      Link previous = moved.getOrDefault(entry.stream(), known);
      Link link = entry.after(previous);
      sealed.add(new SealedEntry(entry, previous.hash(), link));
      moved.put(entry.stream(), link);
    }
    return entries
        .seal(tx, sealed)
        .compose(done -> entries.moveHeads(tx, moved))
        .map(sealed.size());
  }
}
