package id.satuwarga.server.classification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A reminder as whoever it concerns sees it. */
record ReminderView(
    UUID reminderId,
    String kind,
    String moment,
    LocalDate dueOn,
    Instant madeAt,
    UUID classificationId,
    String appName,
    String opd,
    Optional<ClassificationView.Person> auditor,
    Optional<String> planOwner) {

  /** Some of them, and how many there are. */
  record Listing(List<ReminderView> items, long overdue, long soon, Optional<String> nextCursor) {}
}
