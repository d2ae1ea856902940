package id.satuwarga.server.audit;

/** A place in a chain and the hash of all up to it. */
record Link(long sequence, String hash) {
  /** What the first link follows. */
  static final Link START = new Link(0, "0".repeat(64));
}
