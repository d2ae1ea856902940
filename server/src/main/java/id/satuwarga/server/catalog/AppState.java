package id.satuwarga.server.catalog;

/** Whether a mini-app runs. Its releases have states of their own. */
public enum AppState {
  ACTIVE,
  /** Switched off by a registrar, with a public reason; it may come back. */
  SUSPENDED,
  /** Gone for good. */
  RETIRED
}
