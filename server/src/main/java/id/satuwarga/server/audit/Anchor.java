package id.satuwarga.server.audit;

import id.satuwarga.server.platform.json.Json;
import java.time.Instant;

/** All heads at one moment, as text, linked behind the anchor before. */
record Anchor(Link link, Instant anchoredAt, String headsText, String previousHash) {
  static Anchor after(Link previous, Instant anchoredAt, Heads heads) {
    long sequence = previous.sequence() + 1;
    String text = Json.write(heads);
    Link link = new Link(sequence, hash(sequence, anchoredAt, text, previous.hash()));
    return new Anchor(link, anchoredAt, text, previous.hash());
  }

  /** True if this anchor says what it was made with, right behind the other. */
  boolean follows(Link previous) {
    return link.sequence() == previous.sequence() + 1
        && previousHash.equals(previous.hash())
        && link.hash().equals(hash(link.sequence(), anchoredAt, headsText, previousHash));
  }

  Heads heads() {
    return Json.read(headsText, Heads.class);
  }

  private static String hash(long sequence, Instant at, String heads, String previousHash) {
    return Canonical.hash(
        "satuwarga-anchor-1", Long.toString(sequence), at.toString(), heads, previousHash);
  }
}
