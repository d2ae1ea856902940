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
 * @param attempts with this one
 * @param reminds of which notice it reminds; then its own id stands in the place of the notice's
 * @param leaseEnd when it comes free for others
 * @param portion in which it stands while it has no row; the portion's id then is the claim
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
    Optional<NoticeId> reminds,
    Instant leaseEnd,
    Optional<Portion> portion) {

  /** The next attempt in the same hands, by the token that the device has now. */
  Delivery again(Optional<DeviceToken> now) {
    return new Delivery(
        key,
        claim,
        title,
        route,
        now,
        kind,
        anyHour,
        attempts + 1,
        giveUpAt,
        reminds,
        leaseEnd,
        portion);
  }

  /** Quick: there are many of them in maps. */
  @Override
  public int hashCode() {
    return key.hashCode();
  }

  /** Names the delivery. */
  record Key(CitizenId citizen, NoticeId notice, DeviceId device) {}
}
