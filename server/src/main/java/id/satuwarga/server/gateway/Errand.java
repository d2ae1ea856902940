package id.satuwarga.server.gateway;

/** What an OPD is called for. */
enum Errand {
  OPEN,
  ACT,
  IMAGE,
  DATA;

  /** Whether the call may be lost without anybody having to wonder what it did. */
  boolean isSafe() {
    return this != ACT;
  }
}
