package id.satuwarga.server.classification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** That a verdict or a plan is due soon, or was due. */
record Reminder(
    UUID id,
    String kind,
    String moment,
    LocalDate dueOn,
    Instant madeAt,
    UUID classification,
    UUID inventoryId,
    String opd,
    Optional<UUID> auditor,
    Optional<String> planOwner) {

  /** After which one a page begins. */
  record Place(LocalDate dueOn, UUID id) {}

  /** How many there are in all. */
  record Count(long overdue, long soon) {}
}
