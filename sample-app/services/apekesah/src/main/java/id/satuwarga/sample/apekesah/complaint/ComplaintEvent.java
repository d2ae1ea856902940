package id.satuwarga.sample.apekesah.complaint;

import java.time.Instant;

/** One step in the life of a complaint. */
public record ComplaintEvent(Instant at, Kind kind, Status status, String note) {

  /** Who moved it, and how. */
  public enum Kind {
    FILED,
    ANSWERED,
    REOPENED,
    RATED
  }
}
