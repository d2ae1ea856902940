package id.satuwarga.server.catalog;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One version of a mini-app on its way through review. Its manifest is read where it is needed. */
record Release(
    int versionCode,
    String versionName,
    ReleaseState state,
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
