package id.satuwarga.server.push;

import static java.util.stream.Collectors.toSet;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** A notice stands in an inbox: its citizen's devices are to be told, once each. */
final class PushArrival implements OutboxHandler {
  private static final int AT_ONCE = 100;

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
  public int atOnce() {
    return AT_ONCE;
  }

  @Override
  public Future<Void> handle(SqlConnection tx, OutboxMessage message) {
    return handleAll(tx, List.of(message));
  }

  @Override
  public Future<Void> handleAll(SqlConnection tx, List<OutboxMessage> messages) {
    if (carriers.isEmpty()) {
      return Future.succeededFuture();
    }
    List<NoticeDelivered> notices =
        messages.stream().map(message -> message.payload(NoticeDelivered.class)).toList();
    return names
        .of(
            tx,
            notices.stream().map(NoticeDelivered::opd).collect(toSet()),
            notices.stream().map(NoticeDelivered::citizenId).collect(toSet()))
        .compose(known -> queue(tx, notices, known));
  }

  private Future<Void> queue(
      SqlConnection tx, List<NoticeDelivered> notices, SenderNames.Known known) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Push> pushes = new ArrayList<>();
    for (NoticeDelivered notice : notices) {
      known
          .of(notice.opd(), notice.citizenId())
          .ifPresent(name -> pushes.add(push(notice, name, now)));
    }
    return deliveries
        .queue(tx, pushes, now)
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
        end == null || end.isAfter(latest) ? latest : end,
        Optional.empty());
  }

  private boolean isUrgent(AppId app) {
    return apps.find(app).filter(found -> SAFETY.equals(found.manifest().category())).isPresent();
  }
}
