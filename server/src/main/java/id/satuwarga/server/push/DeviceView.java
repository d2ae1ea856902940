package id.satuwarga.server.push;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device as its citizen sees it: never with its token. */
record DeviceView(
    DeviceId deviceId,
    String fingerprint,
    @Nullable String name,
    Instant registeredAt,
    Instant seenAt,
    boolean current) {
  static DeviceView of(Device device, UUID session) {
    return new DeviceView(
        device.id(),
        device.token().fingerprint(),
        device.name(),
        device.registeredAt(),
        device.seenAt(),
        device.session().equals(session));
  }
}
