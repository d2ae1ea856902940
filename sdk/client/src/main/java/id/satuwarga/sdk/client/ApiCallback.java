package id.satuwarga.sdk.client;

/**
 * Hears of the end of a call; on a thread of the client, never on that of a screen.
 *
 * <pre>{@code
 * app.inbox().unreadCount().enqueue(
 *     new ApiCallback<Integer>() {
 *       @Override
 *       public void done(Integer unread) {
 *         screen.post(() -> badge.show(unread));
 *       }
 *
 *       @Override
 *       public void failed(ApiException problem) {
 *         screen.post(() -> badge.hide());
 *       }
 *     });
 * }</pre>
 */
public interface ApiCallback<T> {
  /** The call came to a good end. */
  void done(T answer);

  /** It did not; {@link ApiException#citizenText} can be shown. */
  void failed(ApiException problem);
}
