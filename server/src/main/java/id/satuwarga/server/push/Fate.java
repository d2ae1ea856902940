package id.satuwarga.server.push;

import java.time.Instant;

/**
 * What is to be done with a delivery now.
 *
 * @param reason a word for the record
 * @param until when to look again, if it waits
 */
record Fate(Kind kind, String reason, Instant until) {
  static final Fate GO = new Fate(Kind.GO, "", Instant.EPOCH);
  static final Fate EXPIRED = new Fate(Kind.EXPIRED, "", Instant.EPOCH);

  /** Whether it is handed over. */
  enum Kind {
    GO,
    WAIT,
    FAIL,
    EXPIRED
  }

  static Fate fail(String reason) {
    return new Fate(Kind.FAIL, reason, Instant.EPOCH);
  }

  static Fate waitUntil(Instant until, String reason) {
    return new Fate(Kind.WAIT, reason, until);
  }
}
