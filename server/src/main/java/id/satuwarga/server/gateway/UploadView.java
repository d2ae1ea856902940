package id.satuwarga.server.gateway;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A stored file as its sender is told of it. */
record UploadView(UUID uploadId, String type, int size, Optional<String> name, Instant expiresAt) {
  static UploadView of(Upload upload) {
    return new UploadView(
        upload.id(), upload.kind().mediaType(), upload.size(), upload.name(), upload.expiresAt());
  }
}
