package id.satuwarga.server.platform.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;

/**
 * Carries out one topic's messages. Runs in the transaction that deletes the message, so its effect
 * in the database happens exactly once; whatever it does outside happens at least once.
 */
public interface OutboxHandler {
  String topic();

  Future<Void> handle(SqlConnection tx, OutboxMessage message);
}
