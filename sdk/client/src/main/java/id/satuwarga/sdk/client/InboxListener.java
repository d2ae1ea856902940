package id.satuwarga.sdk.client;

/**
 * Hears what happens in the inbox, in its order, each thing once; on a thread of the client, never
 * on that of a screen.
 *
 * <pre>{@code
 * InboxListener listener = item -> show(item.sender(), item.subject());
 * app.inbox().followAfter(lastSeq, listener);
 * app.inbox().unfollow(listener); // when the citizen leaves
 * }</pre>
 */
public interface InboxListener {
  /** A notice arrived. */
  void arrived(InboxItem item);

  /** A notice was marked as read, here or on another device. */
  default void read(String noticeId) {}

  /** A notice was deleted, or ran out. */
  default void deleted(String noticeId) {}

  /** A notice was put away, here or on another device. */
  default void archived(String noticeId) {}

  /** A notice was taken back from what was put away. */
  default void restored(String noticeId) {}

  /** What a notice asks for was done, here or elsewhere. */
  default void done(String noticeId) {}

  /** Too much was missed to tell it one by one: list the inbox anew. */
  default void reset() {}

  /** The session has ended; nothing more will come. */
  default void signedOut(UnauthorisedException end) {}
}
