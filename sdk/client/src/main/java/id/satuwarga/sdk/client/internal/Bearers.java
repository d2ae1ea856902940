package id.satuwarga.sdk.client.internal;

/** Where the token of a call comes from. */
interface Bearers {
  /** The value of {@code Authorization}. */
  String bearer(Running run) throws CallFailed;

  /** What a failure means to whoever has such a token. */
  CallFailed told(CallFailed failed);

  /** The server did not take this one any more. */
  void forget(String bearer);
}
