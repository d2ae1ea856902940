package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.CallFailed;
import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.InboxCalls;
import id.satuwarga.sdk.client.internal.Running;
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

  /** The citizen has read it. */
  public ApiCall<Done> markRead(String noticeId) {
    return done(running -> calls.markRead(running, noticeId));
  }

  /** The citizen does not want to keep it. */
  public ApiCall<Done> delete(String noticeId) {
    return done(running -> calls.delete(running, noticeId));
  }

  /** Tells what happens from now on. */
  public LiveInbox follow(InboxListener listener) {
    return new LiveInbox(calls, FROM_NOW, listener, caller.language());
  }

  /**
   * Tells what happened after this item or event, and what happens from now on: with the {@link
   * InboxItem#seq} of the newest item of a list nothing is missed between list and stream.
   */
  public LiveInbox followAfter(long seq, InboxListener listener) {
    return new LiveInbox(calls, Math.max(0, seq), listener, caller.language());
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

  private interface Deed {
    void run(Running running) throws CallFailed;
  }

  private ApiCall<Done> done(Deed deed) {
    return new MappedCall<>(
        caller,
        running -> {
          deed.run(running);
          return Done.DONE;
        },
        done -> done);
  }
}
