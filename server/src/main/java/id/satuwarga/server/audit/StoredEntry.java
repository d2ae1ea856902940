package id.satuwarga.server.audit;

import java.time.Instant;
import java.util.UUID;

/** An entry as its row holds it, before the chain's own columns. */
record StoredEntry(
    UUID id,
    String stream,
    Instant happenedAt,
    String actor,
    String action,
    String object,
    String details) {

  /** The entry's link behind another: its place and content together with the hash before it. */
  Link after(Link previous) {
    long sequence = previous.sequence() + 1;
    return new Link(
        sequence,
        Canonical.hash(
            "satuwarga-audit-1",
            stream,
            Long.toString(sequence),
            id.toString(),
            happenedAt.toString(),
            actor,
            action,
            object,
            details,
            previous.hash()));
  }
}
