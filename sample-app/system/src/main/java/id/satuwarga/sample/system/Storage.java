package id.satuwarga.sample.system;

/** Where the data lives. */
sealed interface Storage {
  /** A PostgreSQL of our own in the data directory. */
  record Embedded() implements Storage {}

  /** A database that somebody else runs. */
  record Given(GivenDatabase database) implements Storage {}
}
