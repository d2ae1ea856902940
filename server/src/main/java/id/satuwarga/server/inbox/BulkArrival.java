package id.satuwarga.server.inbox;

import id.satuwarga.server.notice.NoticeAccepted;
import id.satuwarga.server.platform.db.OutboxHandler;
import id.satuwarga.server.platform.db.OutboxMessage;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import javax.inject.Inject;

/**
 * The same for notices that an agency sent many at once. What is sent to one citizen does not stand
 * behind them, and most of a database's strength stays for those who are waiting for an answer.
 */
final class BulkArrival implements OutboxHandler {
  private static final int LANES = 2;
  private final NoticeArrival arrival;

  @Inject
  BulkArrival(NoticeArrival arrival) {
    this.arrival = arrival;
  }

  @Override
  public String topic() {
    return NoticeAccepted.BULK_TOPIC;
  }

  @Override
  public int atOnce() {
    return arrival.atOnce();
  }

  @Override
  public int lanes() {
    return LANES;
  }

  @Override
  public Future<Void> handle(SqlConnection tx, OutboxMessage message) {
    return arrival.handle(tx, message);
  }

  @Override
  public Future<Void> handleAll(SqlConnection tx, List<OutboxMessage> messages) {
    return arrival.handleAll(tx, messages);
  }
}
