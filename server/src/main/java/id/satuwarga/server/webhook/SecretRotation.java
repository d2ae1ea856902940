package id.satuwarga.server.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** For how long the former secret goes on signing beside the new one. */
record SecretRotation(@Nullable Integer overlapHours) {
  private static final int USUAL_HOURS = 24;

  Duration overlap() {
    return Duration.ofHours(overlapHours == null ? USUAL_HOURS : overlapHours);
  }
}
