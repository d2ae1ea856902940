package id.satuwarga.server.audit;

import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import javax.inject.Inject;

/**
 * Reads the whole record as it stands at one moment and says whether every chain holds. Works while
 * the server does.
 */
public final class AuditVerifier {
  private static final String ONE_MOMENT =
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";
  private static final int PORTION = 1_000;
  private final AuditRepository entries;
  private final AnchorRepository anchors;
  private final Database database;

  @Inject
  AuditVerifier(AuditRepository entries, AnchorRepository anchors, Database database) {
    this.entries = entries;
    this.anchors = anchors;
    this.database = database;
  }

  public Future<AuditReport> verify() {
    return database.transaction(
        tx ->
            tx.query(ONE_MOMENT)
                .execute()
                .compose(set -> entries.heads(tx))
                .compose(heads -> walk(tx, new ChainWalk(heads))));
  }

  private Future<AuditReport> walk(SqlConnection tx, ChainWalk walk) {
    return anchors
        .all(tx)
        .compose(
            all -> {
              walk.anchors(all);
              Promise<Void> end = Promise.promise();
              step(tx, walk, "", 0, end);
              return end.future();
            })
        .compose(ended -> entries.tail(tx))
        .map(walk::report);
  }

  /** A callback loop: a chain of futures as long as the record would not fit into memory. */
  private void step(
      SqlConnection tx, ChainWalk walk, String stream, long sequence, Promise<Void> end) {
    entries
        .sealedAfter(tx, stream, sequence, PORTION)
        .map(
            portion -> {
              portion.forEach(walk::link);
              return portion;
            })
        .onFailure(end::fail)
        .onSuccess(
            portion -> {
              if (portion.size() < PORTION) {
                end.complete();
              } else {
                SealedEntry last = lastOf(portion);
                step(tx, walk, last.entry().stream(), last.link().sequence(), end);
              }
            });
  }

  private static SealedEntry lastOf(List<SealedEntry> portion) {
    return portion.get(portion.size() - 1);
  }
}
