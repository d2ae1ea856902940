package id.satuwarga.server.push;

import id.satuwarga.server.notice.RemindersOver;
import id.satuwarga.server.platform.db.OutboxHandler;
import id.satuwarga.server.platform.db.OutboxMessage;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import javax.inject.Inject;

/** What is done, deleted or over is reminded of no more: what still waits for a phone runs out. */
final class ReminderEnd implements OutboxHandler {
  private final DeliveryRepository deliveries;
  private final PortionRepository portions;
  private final Clock clock;

  @Inject
  ReminderEnd(DeliveryRepository deliveries, PortionRepository portions, Clock clock) {
    this.deliveries = deliveries;
    this.portions = portions;
    this.clock = clock;
  }

  @Override
  public String topic() {
    return RemindersOver.TOPIC;
  }

  @Override
  public Future<Void> handle(SqlConnection tx, OutboxMessage message) {
    RemindersOver news = message.payload(RemindersOver.class);
    Instant now = clock.instant();
    return portions
        .endReminders(tx, news.citizenId(), news.noticeId(), now)
        .compose(ended -> deliveries.endReminders(tx, news.citizenId(), news.noticeId(), now));
  }
}
