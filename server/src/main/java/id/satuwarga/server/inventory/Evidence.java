package id.satuwarga.server.inventory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file about an app, without its content.
 *
 * @param step of taking the app down that it proves, if any
 */
record Evidence(
    UUID id,
    UUID inventoryId,
    Optional<TakeDown.Step> step,
    String name,
    String type,
    int size,
    UUID addedBy,
    Instant addedAt) {

  /** As its readers see it; whoever has left has no name. */
  record View(
      UUID fileId,
      Optional<TakeDown.Step> step,
      String name,
      String type,
      int size,
      Optional<String> by,
      Instant addedAt) {}
}
