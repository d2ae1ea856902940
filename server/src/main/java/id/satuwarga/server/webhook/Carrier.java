package id.satuwarga.server.webhook;

import id.satuwarga.server.platform.http.OutboundDoor;
import id.satuwarga.server.platform.http.OutboundException;
import id.satuwarga.server.platform.http.OutboundRequest;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** Hands a message to its endpoint: signed anew each time, under the id it always had. */
final class Carrier {
  /** For the whole exchange. */
  static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static final int LONGEST_ANSWER = 16 * 1024;
  private final OutboundDoor door;
  private final Secrets secrets;
  private final Clock clock;

  @Inject
  Carrier(OutboundDoor door, Secrets secrets, Clock clock) {
    this.door = door;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Empty when it was taken, else a word for why not. */
  Future<Optional<String>> carry(Parcel parcel) {
    List<SigningSecret> keys = secrets.open(parcel.endpoint(), parcel.sealed());
    if (keys.isEmpty()) {
      return Future.succeededFuture(Optional.of("secret-unreadable"));
    }
    String id = parcel.eventId().toString();
    long second = clock.instant().getEpochSecond();
    byte[] body = parcel.body().getBytes(StandardCharsets.UTF_8);
    OutboundRequest request =
        OutboundRequest.post(parcel.url(), "application/json", Buffer.buffer(body))
            .header("webhook-id", id)
            .header("webhook-timestamp", Long.toString(second))
            .header(
                "webhook-signature",
                keys.stream()
                    .map(key -> key.sign(id, second, body))
                    .collect(Collectors.joining(" ")))
            .within(TIMEOUT)
            .atMost(LONGEST_ANSWER);
    return door.send(request).map(reply -> judge(reply.status())).recover(Carrier::judge);
  }

  /** A redirect is no receipt: whoever moved registers the new address. */
  private static Optional<String> judge(int status) {
    return status / 100 == 2 ? Optional.empty() : Optional.of("status-" + status);
  }

  private static Future<Optional<String>> judge(Throwable failure) {
    return failure instanceof OutboundException lost
        ? Future.succeededFuture(
            Optional.of(lost.failure().name().toLowerCase(Locale.ROOT).replace('_', '-')))
        : Future.failedFuture(failure);
  }
}
