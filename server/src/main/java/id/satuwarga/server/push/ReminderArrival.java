package id.satuwarga.server.push;

import id.satuwarga.server.notice.NoticeKind;
import id.satuwarga.server.notice.NoticeReminder;
import id.satuwarga.server.platform.db.OutboxHandler;
import id.satuwarga.server.platform.db.OutboxMessage;
import id.satuwarga.server.platform.live.Hints;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;

/** A citizen is to be reminded of a notice: their devices are told, within their wishes. */
final class ReminderArrival implements OutboxHandler {
  private final Carriers carriers;
  private final DeliveryRepository deliveries;
  private final SenderNames names;
  private final Hints hints;
  private final Clock clock;

  @Inject
  ReminderArrival(
      Carriers carriers,
      DeliveryRepository deliveries,
      SenderNames names,
      Hints hints,
      Clock clock) {
    this.carriers = carriers;
    this.deliveries = deliveries;
    this.names = names;
    this.hints = hints;
    this.clock = clock;
  }

  @Override
  public String topic() {
    return NoticeReminder.TOPIC;
  }

  @Override
  public Future<Void> handle(SqlConnection tx, OutboxMessage message) {
    NoticeReminder news = message.payload(NoticeReminder.class);
    return carriers.isEmpty()
        ? Future.succeededFuture()
        : names
            .of(tx, Set.of(news.opd()), Set.of(news.citizenId()))
            .compose(
                known ->
                    known
                        .of(news.opd(), news.citizenId())
                        .map(name -> queue(tx, news, name))
                        .orElseGet(Future::succeededFuture));
  }

  private Future<Void> queue(SqlConnection tx, NoticeReminder news, String title) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Push push =
        new Push(
            news.citizenId(),
            news.reminderId(),
            title,
            Optional.ofNullable(news.page()).map(page -> "satuwarga://apps/" + news.appId() + page),
            Optional.of(new NoticeKind(news.opd(), news.category())),
            false,
            news.endsAt(),
            Optional.of(news.noticeId()));
    return deliveries
        .queue(tx, List.of(push), now)
        .onSuccess(
            queued -> {
              if (queued > 0) {
                hints.tellAfter(tx, Lane.TRANSACTIONAL.hint());
              }
            })
        .mapEmpty();
  }
}
