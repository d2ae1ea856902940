package id.satuwarga.sdk.client;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * A call that is ready to be made: by {@link #execute} on this thread, or by {@link #enqueue} on
 * one of the client's own. What it wants otherwise than the builder was told, it is told first;
 * each of those methods gives another call.
 *
 * <pre>{@code
 * Notice sent = satuWarga.notices().send(draft).execute();
 * Notice now = satuWarga.notices().get(sent.id()).tries(1).timeout(Duration.ofSeconds(2)).execute();
 * }</pre>
 */
public interface ApiCall<T> {
  /**
   * Makes the call and waits for its end, trying again where that is safe.
   *
   * @throws ApiException when it did not come to a good end; its subclasses say why
   */
  T execute();

  /**
   * Makes the call on another thread. One of the two hears of its end, once, on a thread of the
   * client and never on that of a screen.
   *
   * <pre>{@code
   * app.inbox()
   *     .unreadCount()
   *     .enqueue(
   *         unread -> screen.post(() -> badge.show(unread)),
   *         problem -> screen.post(() -> badge.hide()));
   * }</pre>
   */
  void enqueue(Consumer<? super T> done, Consumer<ApiException> failed);

  /**
   * Gives up, also in the middle: whoever waits gets an {@link UnavailableException} with the code
   * {@code cancelled}. What was sent already may still happen.
   */
  void cancel();

  /** The same call, tried so often in all where trying again is safe. */
  ApiCall<T> tries(int most);

  /** The same call, of which one try may take so long in all. */
  ApiCall<T> timeout(Duration longest);

  /** The same call, waiting in all so long for the published limit to let it through. */
  ApiCall<T> patience(Duration longest);

  /** The same call, with the server's words in this language: {@code id} or {@code en}. */
  ApiCall<T> language(String code);
}
