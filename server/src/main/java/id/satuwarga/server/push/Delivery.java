package id.satuwarga.server.push;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.NoticeId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One attempt to reach one device, in the hands of the worker that claimed it.
 *
 * @param token empty when the device was forgotten meanwhile
 */
record Delivery(
    Key key,
    UUID claim,
    String title,
    Optional<String> route,
    Optional<DeviceToken> token,
    int attempts,
    Instant giveUpAt) {

  /** Names the delivery. */
  record Key(CitizenId citizen, NoticeId notice, DeviceId device) {}
}
