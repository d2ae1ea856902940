package id.satuwarga.sample.eplanning.proposal;

import java.time.Instant;

/** Something that happened to a proposal, as its readers are told. */
public record Event(Instant at, Kind kind, Stage stage, Standing standing, String note) {
  /** What it was. */
  public enum Kind {
    FILED,
    DECIDED,
    /** From the reserve, because a main proposal was withdrawn. */
    MOVED_UP,
    WITHDRAWN
  }
}
