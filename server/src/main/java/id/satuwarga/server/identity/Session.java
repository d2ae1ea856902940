package id.satuwarga.server.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One place where a citizen is signed in. */
record Session(
    CitizenId citizen,
    UUID id,
    App app,
    Optional<String> deviceName,
    int generation,
    String refreshHash,
    Instant startedAt,
    Instant lastUsedAt,
    Instant expiresAt) {

  /** The same session after one more rotation of its refresh token. */
  Session rotated(String nextHash, Instant now, Instant expires) {
    return new Session(
        citizen, id, app, deviceName, generation + 1, nextHash, startedAt, now, expires);
  }
}
