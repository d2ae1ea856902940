package id.satuwarga.server.notice;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Outbox;
import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.inject.Inject;

/** Ends notices that nobody opened in their time. Several processes share the work by row locks. */
final class NoticeExpiry implements Worker {
  private static final int PORTION = 200;
  private final NoticeRepository notices;
  private final AttachmentRepository attachments;
  private final Outbox outbox;
  private final Database database;
  private final Clock clock;

  @Inject
  NoticeExpiry(
      NoticeRepository notices,
      AttachmentRepository attachments,
      Outbox outbox,
      Database database,
      Clock clock) {
    this.notices = notices;
    this.attachments = attachments;
    this.outbox = outbox;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "notice-expiry";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(5);
  }

  @Override
  public Future<Integer> run() {
    return database.transaction(
        tx ->
            notices
                .expire(tx, clock.instant(), PORTION)
                .compose(
                    ended -> tell(tx, ended).compose(told -> forget(tx, ended)).map(ended.size())));
  }

  /** What never stood in an inbox leaves none. */
  private Future<Void> forget(SqlConnection tx, List<NoticeRepository.Ended> ended) {
    List<NoticeId> undelivered =
        ended.stream()
            .filter(notice -> !notice.wasDelivered())
            .map(NoticeRepository.Ended::id)
            .toList();
    return undelivered.isEmpty() ? Future.succeededFuture() : attachments.forget(tx, undelivered);
  }

  private Future<?> tell(SqlConnection tx, List<NoticeRepository.Ended> ended) {
    return Future.all(
        ended.stream()
            .filter(NoticeRepository.Ended::wasDelivered)
            .flatMap(
                notice ->
                    notice.citizen().stream()
                        .map(citizen -> new NoticeExpired(notice.id(), citizen)))
            .map(news -> outbox.put(tx, NoticeExpired.TOPIC, news.noticeId().toString(), news))
            .toList());
  }
}
