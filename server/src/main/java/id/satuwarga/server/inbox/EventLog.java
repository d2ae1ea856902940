package id.satuwarga.server.inbox;

import java.util.List;

/**
 * A stretch of what happened in an inbox, at one moment: where the counter stands, up to where
 * events are no longer kept, and the events asked for.
 */
record EventLog(long lastSeq, long replayAfter, List<InboxEvent> events) {
  static final EventLog EMPTY = new EventLog(0, 0, List.of());

  EventLog {
    events = List.copyOf(events);
  }

  /** False when a reader who knows all up to there cannot be brought up to date by events. */
  boolean reaches(long known, int most) {
    return known >= replayAfter && known <= lastSeq && lastSeq - known <= most;
  }
}
