package id.satuwarga.sdk.client.internal;

/** Which failures may be followed by another try. */
enum Repeat {
  /** The same again does no harm. */
  ALWAYS {
    @Override
    boolean allows(CallFailed failure) {
      return failure.mayPass();
    }
  },
  /** Only when the server said that it did nothing. */
  IF_NOT_DONE {
    @Override
    boolean allows(CallFailed failure) {
      return failure.wasNotDone();
    }
  };

  abstract boolean allows(CallFailed failure);
}
