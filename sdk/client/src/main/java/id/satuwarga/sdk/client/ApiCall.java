package id.satuwarga.sdk.client;

/**
 * A call that is ready to be made: by {@link #execute} on this thread, or by {@link #enqueue} on
 * one of the client's own.
 *
 * <pre>{@code
 * Notice sent = satuWarga.notices().send(draft).execute();
 * satuWarga.notices().get(sent.id()).with(RequestOptions.standard().tries(1)).enqueue(callback);
 * }</pre>
 */
public interface ApiCall<T> {
  /**
   * Makes the call and waits for its end, trying again where that is safe.
   *
   * @throws ApiException when it did not come to a good end; its subclasses say why
   */
  T execute();

  /** Makes the call on another thread; the callback hears of its end there, once. */
  void enqueue(ApiCallback<T> callback);

  /**
   * Gives up, also in the middle: whoever waits gets an {@link UnreachableException} with the code
   * {@code cancelled}. What was sent already may still happen.
   */
  void cancel();

  /** The same call with options of its own. */
  ApiCall<T> with(RequestOptions options);
}
