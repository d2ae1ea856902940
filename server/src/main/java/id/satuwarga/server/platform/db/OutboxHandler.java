package id.satuwarga.server.platform.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;

/**
 * Carries out one topic's messages. Runs in the transaction that deletes them, so its effect in the
 * database happens exactly once; whatever it does outside happens at least once, and keeps that
 * transaction open.
 */
public interface OutboxHandler {
  String topic();

  Future<Void> handle(SqlConnection tx, OutboxMessage message);

  /**
   * How many messages one transaction carries out at most. More than one only where {@link
   * #handleAll} locks its rows in one order, so that two transactions never wait for each other.
   */
  default int atOnce() {
    return 1;
  }

  /** How many such transactions a process has open at most, so that others find room. */
  default int lanes() {
    return Integer.MAX_VALUE;
  }

  /** All of them or none: when it fails, each is handled alone. */
  default Future<Void> handleAll(SqlConnection tx, List<OutboxMessage> messages) {
    Future<Void> done = Future.succeededFuture();
    for (OutboxMessage message : messages) {
      done = done.compose(before -> handle(tx, message));
    }
    return done;
  }
}
