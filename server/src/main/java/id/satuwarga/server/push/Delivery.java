package id.satuwarga.server.push;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.notice.NoticeKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One attempt to reach one device, in the hands of the worker that claimed it.
 *
 * @param token empty when the device was forgotten meanwhile
 * @param kind empty in rows from before it was written down
 * @param anyHour whether it comes at night too
 * @param reminds of which notice it reminds; then its own id stands in the place of the notice's
 */
record Delivery(
    Key key,
    UUID claim,
    String title,
    Optional<String> route,
    Optional<DeviceToken> token,
    Optional<NoticeKind> kind,
    boolean anyHour,
    int attempts,
    Instant giveUpAt,
    Optional<NoticeId> reminds) {

  /** Names the delivery. */
  record Key(CitizenId citizen, NoticeId notice, DeviceId device) {}
}
