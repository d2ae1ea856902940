package id.satuwarga.server.push;

import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.catalog.LiveMiniApps;
import id.satuwarga.server.notice.NoticeDelivered;
import id.satuwarga.server.notice.NoticeKind;
import id.satuwarga.server.platform.db.OutboxHandler;
import id.satuwarga.server.platform.db.OutboxMessage;
import id.satuwarga.server.platform.live.Hints;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.inject.Inject;

/** A notice stands in an inbox: its citizen's devices are to be told, once each. */
final class PushArrival implements OutboxHandler {
  /** Later nobody needs to be told; the inbox has it. */
  private static final Duration PATIENCE = Duration.ofHours(24);

  /** Mini-apps of this category wake people: an officer is on the way. */
  private static final String SAFETY = "safety";

  private final Carriers carriers;
  private final DeliveryRepository deliveries;
  private final SenderNames names;
  private final LiveMiniApps apps;
  private final Hints hints;
  private final Clock clock;

  @Inject
  PushArrival(
      Carriers carriers,
      DeliveryRepository deliveries,
      SenderNames names,
      LiveMiniApps apps,
      Hints hints,
      Clock clock) {
    this.carriers = carriers;
    this.deliveries = deliveries;
    this.names = names;
    this.apps = apps;
    this.hints = hints;
    this.clock = clock;
  }

  @Override
  public String topic() {
    return NoticeDelivered.TOPIC;
  }

  @Override
  public Future<Void> handle(SqlConnection tx, OutboxMessage message) {
    NoticeDelivered notice = message.payload(NoticeDelivered.class);
    return carriers.isEmpty()
        ? Future.succeededFuture()
        : names
            .of(tx, notice.opd(), notice.citizenId())
            .compose(
                name -> name.isEmpty() ? Future.succeededFuture() : queue(tx, notice, name.get()));
  }

  private Future<Void> queue(SqlConnection tx, NoticeDelivered notice, String name) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return deliveries
        .queue(tx, push(notice, name, now), now)
        .onSuccess(
            queued -> {
              if (queued > 0) {
                hints.tellAfter(tx, Lane.TRANSACTIONAL.hint());
              }
            })
        .mapEmpty();
  }

  private Push push(NoticeDelivered notice, String title, Instant now) {
    Instant end = notice.expiresAt();
    Instant latest = now.plus(PATIENCE);
    return new Push(
        notice.citizenId(),
        notice.noticeId(),
        title,
        Optional.ofNullable(notice.page()).map(page -> "satuwarga://apps/" + notice.appId() + page),
        Optional.ofNullable(notice.category())
            .map(category -> new NoticeKind(notice.opd(), category)),
        isUrgent(notice.appId()),
        end == null || end.isAfter(latest) ? latest : end);
  }

  private boolean isUrgent(AppId app) {
    return apps.find(app).filter(found -> SAFETY.equals(found.manifest().category())).isPresent();
  }
}
