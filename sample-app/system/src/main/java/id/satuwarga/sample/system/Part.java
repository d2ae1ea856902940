package id.satuwarga.sample.system;

/** The processes of one system, in the order in which they start. */
public enum Part {
  POSTGRES,
  SERVER,
  /** Another server on the same database that nobody calls: only where a sandbox has two. */
  WORKER,
  BATAM,
  TEGAL,
  SERVICES
}
