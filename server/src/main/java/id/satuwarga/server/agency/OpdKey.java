package id.satuwarga.server.agency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A public key by which an agency's back end proves itself, and until when. */
public record OpdKey(
    String keyId,
    OpdCode opd,
    PublicJwk jwk,
    @Nullable String label,
    Instant registeredAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt) {

  public boolean isUsable(Instant now) {
    return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
  }

  /** The same key, good until then at the latest. */
  OpdKey until(Instant end) {
    boolean sooner = expiresAt == null || end.isBefore(expiresAt);
    return new OpdKey(keyId, opd, jwk, label, registeredAt, sooner ? end : expiresAt, revokedAt);
  }

  /** The same key, good no more. */
  OpdKey revoked(Instant at) {
    return new OpdKey(keyId, opd, jwk, label, registeredAt, expiresAt, at);
  }
}
