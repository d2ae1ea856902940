package id.satuwarga.sdk.client;

/** Hears of the end of a call; on a thread of the client, never on that of a screen. */
public interface ApiCallback<T> {
  /** The call came to a good end. */
  void done(T answer);

  /** It did not; {@link ApiException#citizenText} can be shown. */
  void failed(ApiException problem);
}
