package id.satuwarga.sdk.client.internal;

/** Where the token of a call comes from. */
interface Bearers {
  /** The value of {@code Authorization}. */
  String bearer(Running run) throws CallFailed;

  /** The server did not take this one any more. */
  void forget(String bearer);
}
