package id.satuwarga.server.gateway;

import id.satuwarga.server.platform.file.FileKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A file on its way from a citizen to an OPD, without its content. */
record Upload(
    UUID id, Optional<String> name, FileKind kind, int size, Instant createdAt, Instant expiresAt) {
  /** For the citizen to send it. */
  static final Duration UNCLAIMED = Duration.ofHours(24);

  /** For the OPD to fetch it. */
  static final Duration CLAIMED = Duration.ofDays(7);

  /** For the OPD to fetch it again when the answer was lost. */
  static final Duration FETCHED = Duration.ofHours(1);
}
