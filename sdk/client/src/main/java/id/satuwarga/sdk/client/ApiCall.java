package id.satuwarga.sdk.client;

/** A call that is ready to be made. */
public interface ApiCall<T> {
  /**
   * Makes the call and waits for its end, trying again where that is safe.
   *
   * @throws ApiException when it did not come to a good end; its subclasses say why
   */
  T execute();
}
