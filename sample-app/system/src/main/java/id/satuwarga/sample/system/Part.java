package id.satuwarga.sample.system;

/** The processes of one system, in the order in which they start. */
public enum Part {
  POSTGRES,
  SERVER,
  BATAM,
  TEGAL,
  SERVICES
}
