package id.satuwarga.server.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A session as its citizen sees it in the list of devices. */
record SessionView(
    UUID id,
    App clientId,
    Optional<String> deviceName,
    Instant startedAt,
    Instant lastUsedAt,
    boolean current) {
  static SessionView of(Session session, Optional<UUID> current) {
    return new SessionView(
        session.id(),
        session.app(),
        session.deviceName(),
        session.startedAt(),
        session.lastUsedAt(),
        current.filter(session.id()::equals).isPresent());
  }
}
