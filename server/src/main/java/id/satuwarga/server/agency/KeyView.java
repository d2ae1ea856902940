package id.satuwarga.server.agency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key as the contract shows it. */
record KeyView(
    String keyId,
    @Nullable String label,
    PublicJwk jwk,
    Instant registeredAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt) {
  static KeyView of(OpdKey key) {
    return new KeyView(
        key.keyId(), key.label(), key.jwk(), key.registeredAt(), key.expiresAt(), key.revokedAt());
  }
}
