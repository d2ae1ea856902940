package id.satuwarga.server.webhook;

import id.satuwarga.server.notice.NoticeEvent;
import id.satuwarga.server.notice.NoticeEvents;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.live.Hints;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import javax.inject.Inject;

/** Steps of notices become messages, in their order: one for each endpoint of the OPD. */
final class EventArrival implements Worker {
  private static final int PORTION = 500;
  private final NoticeEvents events;
  private final Messages messages;
  private final Database database;
  private final Hints hints;

  @Inject
  EventArrival(NoticeEvents events, Messages messages, Database database, Hints hints) {
    this.events = events;
    this.messages = messages;
    this.database = database;
    this.hints = hints;
  }

  @Override
  public String name() {
    return "webhook-arrival";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Future<Integer> run() {
    return database.transaction(
        tx -> events.take(tx, PORTION).compose(taken -> queue(tx, taken).map(taken.size())));
  }

  private Future<Void> queue(SqlConnection tx, List<NoticeEvent> taken) {
    if (taken.isEmpty()) {
      return Future.succeededFuture();
    }
    hints.tellAfter(tx, Courier.HINT);
    return messages.queue(tx, taken);
  }
}
