package id.satuwarga.server.push;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.identity.Citizens;
import id.satuwarga.server.notice.NoticeDelivered;
import id.satuwarga.server.platform.db.OutboxHandler;
import id.satuwarga.server.platform.db.OutboxMessage;
import id.satuwarga.server.platform.live.Hints;
import id.satuwarga.server.platform.web.Language;
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
  static final String HINT = "push";

  /** Later nobody needs to be told; the inbox has it. */
  private static final Duration PATIENCE = Duration.ofHours(24);

  private final Optional<PushSender> sender;
  private final DeliveryRepository deliveries;
  private final Citizens citizens;
  private final Agencies agencies;
  private final Hints hints;
  private final Clock clock;

  @Inject
  PushArrival(
      Optional<PushSender> sender,
      DeliveryRepository deliveries,
      Citizens citizens,
      Agencies agencies,
      Hints hints,
      Clock clock) {
    this.sender = sender;
    this.deliveries = deliveries;
    this.citizens = citizens;
    this.agencies = agencies;
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
    return sender.isEmpty()
        ? Future.succeededFuture()
        : citizens
            .find(tx, notice.citizenId())
            .compose(
                citizen ->
                    citizen.isEmpty()
                        ? Future.succeededFuture()
                        : queue(tx, notice, citizen.get().language()));
  }

  private Future<Void> queue(SqlConnection tx, NoticeDelivered notice, Language language) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return agencies
        .find(tx, notice.opd())
        .map(opd -> opd.map(found -> found.name().in(language)).orElse(notice.opd().value()))
        .compose(sender -> deliveries.queue(tx, push(notice, sender, now), now))
        .onSuccess(
            queued -> {
              if (queued > 0) {
                hints.tellAfter(tx, HINT);
              }
            })
        .mapEmpty();
  }

  private static Push push(NoticeDelivered notice, String title, Instant now) {
    Instant end = notice.expiresAt();
    Instant latest = now.plus(PATIENCE);
    return new Push(
        notice.citizenId(),
        notice.noticeId(),
        title,
        Optional.ofNullable(notice.page()).map(page -> "satuwarga://apps/" + notice.appId() + page),
        end == null || end.isAfter(latest) ? latest : end);
  }
}
