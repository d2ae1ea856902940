package id.satuwarga.server.identity;

import id.satuwarga.server.audit.Audit;
import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.audit.AuditTrail;
import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.inject.Inject;

/**
 * What the law gives every citizen over their data: all of it to read, or none of it left. Both
 * leave a line in the audit record that names no person.
 */
final class Accounts {
  private final List<CitizenDataHolder> holders;
  private final OwnData own;
  private final EndedSessions ended;
  private final Database database;
  private final Audit audit;
  private final AuditTrail trail;

  @Inject
  Accounts(
      Set<CitizenDataHolder> holders,
      OwnData own,
      EndedSessions ended,
      Database database,
      Audit audit,
      AuditTrail trail) {
    this.holders =
        holders.stream().sorted(Comparator.comparing(CitizenDataHolder::section)).toList();
    this.own = own;
    this.ended = ended;
    this.database = database;
    this.audit = audit;
    this.trail = trail;
  }

  /** Everything held about the citizen, a section for each slice that holds something. */
  Future<Map<String, Object>> export(CitizenId citizen) {
    Map<String, Object> sections = new TreeMap<>();
    Future<Void> collected =
        own.export(database.reads(), citizen)
            .map(data -> keep(sections, "identity", data))
            .compose(kept -> trail.of(database.reads(), citizen.toString(), Portion.ROWS))
            .map(lines -> keep(sections, "audit", Portion.of(lines)));
    for (CitizenDataHolder holder : holders) {
      collected =
          collected
              .compose(kept -> holder.export(database.reads(), citizen))
              .map(data -> keep(sections, holder.section(), data));
    }
    return collected
        .compose(
            all -> database.transaction(tx -> audit.record(tx, entry(citizen, "identity.export"))))
        .map(sections);
  }

  private static Void keep(Map<String, Object> sections, String name, Object data) {
    sections.put(name, data);
    return (Void) null;
  }

  /** Nothing of the citizen is left when this succeeds, and no token of theirs passes any more. */
  Future<Void> erase(CitizenId citizen) {
    return database.transaction(tx -> erase(tx, citizen)).onSuccess(ended::tell).mapEmpty();
  }

  private Future<List<UUID>> erase(SqlConnection tx, CitizenId citizen) {
    Future<Void> emptied = own.lock(tx, citizen);
    for (CitizenDataHolder holder : holders) {
      emptied = emptied.compose(before -> holder.erase(tx, citizen));
    }
    return emptied
        .compose(before -> own.erase(tx, citizen))
        .compose(gone -> audit.record(tx, entry(citizen, "identity.erase")).map(gone));
  }

  private static AuditEntry entry(CitizenId citizen, String action) {
    return AuditEntry.of("citizen:" + citizen, action, "citizen:" + citizen);
  }
}
