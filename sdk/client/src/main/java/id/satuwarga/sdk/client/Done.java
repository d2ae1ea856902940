package id.satuwarga.sdk.client;

/** The answer of a call that has no other: it was done. */
public enum Done {
  DONE
}
