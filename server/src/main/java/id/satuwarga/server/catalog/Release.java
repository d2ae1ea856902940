package id.satuwarga.server.catalog;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One version of a mini-app on its way through review. {@code manifest} is JSON as it was sent. */
record Release(
    int versionCode,
    String versionName,
    ReleaseState state,
    String manifest,
    UUID author,
    Optional<UUID> submitter,
    Optional<UUID> reviewer,
    Optional<String> reason,
    Instant createdAt,
    Optional<Instant> decidedAt,
    Optional<Instant> publishedAt) {

  /** Whether the person wrote or submitted it, and so may not judge it. */
  boolean isOwnOf(UUID person) {
    return author.equals(person) || submitter.filter(person::equals).isPresent();
  }
}
