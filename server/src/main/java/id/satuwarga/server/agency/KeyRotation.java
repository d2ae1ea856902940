package id.satuwarga.server.agency;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A public key to come in place of another, which stays good for a while. */
record KeyRotation(PublicJwk jwk, @Nullable String label, @Nullable Integer overlapHours) {
  private static final int USUAL_HOURS = 24;

  Duration overlap() {
    return Duration.ofHours(overlapHours == null ? USUAL_HOURS : overlapHours);
  }

  KeyEdit edit() {
    return new KeyEdit(jwk, label);
  }
}
