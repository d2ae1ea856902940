package id.satuwarga.server.platform.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.function.Function;

/**
 * The ways to PostgreSQL: single statements through a pipelined client, which is the fastest for
 * reads; those of workers beside it; and transactions on a connection of their own.
 */
public final class Database {
  private final SqlClient reads;
  private final SqlClient background;
  private final Pool transactions;

  public Database(SqlClient reads, SqlClient background, Pool transactions) {
    this.reads = reads;
    this.background = background;
    this.transactions = transactions;
  }

  /** For single short statements; two of them may run on different connections. */
  public SqlClient reads() {
    return reads;
  }

  /**
   * For single statements of workers and cleaners, however long they take: no request waits behind
   * them. Each is planned for what it is given, since a table may have grown a thousandfold since
   * the last time.
   */
  public SqlClient background() {
    return background;
  }

  /** Commits when the future succeeds, rolls back when it fails. */
  public <T> Future<T> transaction(Function<SqlConnection, Future<T>> work) {
    return transactions.withTransaction(tx -> attempt(work, tx));
  }

  /** What is thrown rolls back as surely as what fails. */
  private static <T> Future<T> attempt(Function<SqlConnection, Future<T>> work, SqlConnection tx) {
    try {
      return work.apply(tx);
    } catch (RuntimeException thrown) {
      return Future.failedFuture(thrown);
    }
  }
}
