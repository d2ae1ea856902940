package id.satuwarga.server.push;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.Broadcasts;
import id.satuwarga.server.notice.NoticeEvents;
import id.satuwarga.server.notice.NoticeId;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.inject.Inject;

/**
 * What apps say of notices that reached them. A receipt is proof: it counts whatever we thought of
 * the delivery before. One for a notice that this device never got says nothing.
 */
public final class Receipts {
  private final ReceiptRepository receipts;
  private final NoticeEvents events;
  private final Broadcasts broadcasts;
  private final Clock clock;

  @Inject
  Receipts(ReceiptRepository receipts, NoticeEvents events, Broadcasts broadcasts, Clock clock) {
    this.receipts = receipts;
    this.events = events;
    this.broadcasts = broadcasts;
    this.clock = clock;
  }

  /** How far a notice has come on a device. */
  public enum Step {
    DELIVERED,
    OPENED
  }

  /** Of the device that was registered in this session. */
  public Future<Void> record(
      SqlConnection tx, CitizenId citizen, UUID session, Step step, List<NoticeId> notices) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return receipts
        .inHand(tx, citizen, session, notices, now)
        .compose(known -> events.heard(tx, citizen, notices))
        .compose(
            heard ->
                move(tx, citizen, session, step, notices, now)
                    .compose(moved -> count(tx, citizen, step, moved, now).map(moved))
                    .compose(
                        moved ->
                            events.tell(
                                tx,
                                moved.stream().filter(it -> heard.contains(it.notice())).toList(),
                                step.name().toLowerCase(Locale.ROOT),
                                now)));
  }

  private Future<Void> count(
      SqlConnection tx,
      CitizenId citizen,
      Step step,
      List<NoticeEvents.OnDevice> moved,
      Instant now) {
    return step == Step.DELIVERED
        ? broadcasts.shown(
            tx, citizen, moved.stream().map(NoticeEvents.OnDevice::notice).toList(), now)
        : Future.succeededFuture();
  }

  private Future<List<NoticeEvents.OnDevice>> move(
      SqlConnection tx,
      CitizenId citizen,
      UUID session,
      Step step,
      List<NoticeId> notices,
      Instant now) {
    return receipts
        .byTopic(tx, citizen, session, notices, now)
        .compose(
            known ->
                switch (step) {
                  case DELIVERED -> receipts.delivered(tx, citizen, session, notices, now);
                  case OPENED -> receipts.opened(tx, citizen, session, notices, now);
                });
  }
}
