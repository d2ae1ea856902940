package id.satuwarga.server.audit;

import static id.satuwarga.server.testing.TestServer.await;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Leases;
import id.satuwarga.server.platform.db.Pools;
import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.testing.TestClock;
import id.satuwarga.server.testing.TestPostgres;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An audit record of its own for each test, without workers: the test says when is sealed. */
final class AuditBook implements BeforeEachCallback, AfterEachCallback {
  final TestClock clock = new TestClock();
  private final AuditRepository entries = new AuditRepository();
  private final AnchorRepository anchors = new AnchorRepository();
  private Vertx vertx;
  private Pools pools;
  private Database database;
  private Leases leases;
  private Audit audit;

  @Override
  public void beforeEach(ExtensionContext context) {
    open();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    close();
  }

  void open() {
    vertx = Vertx.vertx();
    pools = new Pools(vertx, TestPostgres.migrated());
    database = pools.database();
    leases = new Leases(database);
    audit = new Audit(entries, new Ids(clock), clock);
  }

  void close() {
    await(pools.close().eventually(vertx::close));
  }

  AuditSealer sealer() {
    return new AuditSealer(entries, database, leases);
  }

  AuditAnchorer anchorer() {
    return new AuditAnchorer(entries, anchors, database, leases, clock);
  }

  /** Writes so many deeds of one slice. */
  void write(String slice, int deeds) {
    for (int deed = 1; deed <= deeds; deed++) {
      AuditEntry entry =
          AuditEntry.of("system:test", slice + ".try", "deed:" + deed).with("number", deed);
      await(database.transaction(tx -> audit.record(tx, entry)));
    }
  }

  int seal() {
    return await(sealer().run());
  }

  AuditReport verify() {
    return await(new AuditVerifier(entries, anchors, database).verify());
  }

  /** Does as a superuser what no trigger would let anybody do. */
  void tamper(String sql) {
    execute("SET session_replication_role = replica; " + sql + "; RESET session_replication_role");
  }

  void execute(String sql) {
    await(database.transaction(tx -> tx.query(sql).execute().mapEmpty()));
  }

  /** A deed that fails after it was taken down. */
  void writeAndFail(AuditEntry entry) {
    await(
        database.transaction(
            tx ->
                audit
                    .record(tx, entry)
                    .compose(
                        taken ->
                            Future.failedFuture(new IllegalStateException("the deed failed")))));
  }
}
