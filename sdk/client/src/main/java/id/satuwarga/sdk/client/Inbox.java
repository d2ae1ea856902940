package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.InboxCalls;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What agencies told the citizen.
 *
 * <pre>{@code
 * for (InboxItem item : app.inbox().unread().execute()) {
 *   show(item.sender(), item.subject());
 *   app.inbox().markRead(item.noticeId()).execute();
 * }
 * }</pre>
 */
public final class Inbox {
  private static final long FROM_NOW = -1;

  private final Caller caller;
  private final InboxCalls calls;

  Inbox(Caller caller, InboxCalls calls) {
    this.caller = caller;
    this.calls = calls;
  }

  /** All of it, the newest first. */
  public ApiCall<Listing<InboxItem>> list() {
    return list(null, null);
  }

  /** What was not read yet, the newest first. */
  public ApiCall<Listing<InboxItem>> unread() {
    return list(true, null);
  }

  /** How many were not read yet. */
  public ApiCall<Integer> unreadCount() {
    return new MappedCall<>(caller, calls::unread, count -> count);
  }

  /** A notice with what it says. */
  public ApiCall<InboxItem> get(String noticeId) {
    return new MappedCall<>(caller, running -> calls.get(running, noticeId), InboxItem::new);
  }

  /**
   * A file that goes with a notice.
   *
   * @param attachmentId one of {@link InboxItem#attachments}
   */
  public ApiCall<FileContent> attachment(String noticeId, String attachmentId) {
    return new MappedCall<>(
        caller, running -> calls.attachment(running, noticeId, attachmentId), file -> file);
  }

  /** The citizen has read it. */
  public ApiCall<Void> markRead(String noticeId) {
    return MappedCall.done(caller, running -> calls.markRead(running, noticeId));
  }

  /** The citizen does not want to keep it. */
  public ApiCall<Void> delete(String noticeId) {
    return MappedCall.done(caller, running -> calls.delete(running, noticeId));
  }

  /**
   * Tells a listener what happens from now on, until it {@link #unfollow unfollows}, the session
   * ends or the app is closed. Comes back by itself when the connection breaks, asks for what was
   * missed, and tells nothing twice.
   */
  public void follow(InboxListener listener) {
    calls.follow(listener, FROM_NOW, new InboxEcho(listener, caller.language()));
  }

  /**
   * Tells what happened after this item or event, and what happens from now on: with the {@link
   * InboxItem#seq} of the newest item of a list nothing is missed between list and stream.
   */
  public void followAfter(long seq, InboxListener listener) {
    calls.follow(listener, Math.max(0, seq), new InboxEcho(listener, caller.language()));
  }

  /** Tells this listener no more. */
  public void unfollow(InboxListener listener) {
    calls.unfollow(listener);
  }

  private ApiCall<Listing<InboxItem>> list(@Nullable Boolean unread, @Nullable String cursor) {
    return new MappedCall<>(
        caller,
        running -> calls.list(running, unread, cursor),
        page ->
            new Listing<>(
                page.items().stream().map(InboxItem::new).collect(Collectors.toList()),
                page.next(),
                next -> list(unread, next)));
  }
}
