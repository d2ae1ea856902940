package id.satuwarga.sample.apekesah.complaint;

import java.time.Instant;

/** One step in the life of a complaint. */
public record ComplaintEvent(Instant at, Kind kind, Status status, String note) {

  /** Who moved it, and how. */
  public enum Kind {
    FILED,
    ANSWERED,
    REOPENED,
    RATED,
    /** Given to another office. */
    ROUTED,
    /** Told the office that its time runs out; citizens are not shown it. */
    REMINDED,
    /** Too late: taken to the head of the city. */
    ESCALATED
  }
}
