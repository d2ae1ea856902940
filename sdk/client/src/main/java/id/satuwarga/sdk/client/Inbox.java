package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.InboxCalls;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    return list(Collections.emptyMap(), null);
  }

  /** What was not read yet, the newest first. */
  public ApiCall<Listing<InboxItem>> unread() {
    return list(Collections.singletonMap("unread", "true"), null);
  }

  /** What was put away, the newest first. */
  public ApiCall<Listing<InboxItem>> archived() {
    return list(Collections.singletonMap("archived", "true"), null);
  }

  /**
   * What says all of these words and was not put away, the newest first. Beginnings of words are
   * enough, and Indonesian words are found by their stem.
   *
   * @param words 2 to 60 characters
   */
  public ApiCall<Listing<InboxItem>> search(String words) {
    return list(Collections.singletonMap("q", words), null);
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

  /** The citizen has read all of these; answers those that the inbox does not hold. */
  public ApiCall<List<String>> markRead(Collection<String> noticeIds) {
    return act("read", noticeIds);
  }

  /** Puts these away; answers those that the inbox does not hold. */
  public ApiCall<List<String>> archive(Collection<String> noticeIds) {
    return act("archive", noticeIds);
  }

  /** Takes these back from what was put away; answers those that the inbox does not hold. */
  public ApiCall<List<String>> restore(Collection<String> noticeIds) {
    return act("restore", noticeIds);
  }

  /**
   * The citizen has done what these ask for and is reminded no more; answers those that the inbox
   * does not hold, or that ask for nothing.
   */
  public ApiCall<List<String>> markDone(Collection<String> noticeIds) {
    return act("done", noticeIds);
  }

  /** The citizen wants to keep none of these; answers those that were not there any more. */
  public ApiCall<List<String>> delete(Collection<String> noticeIds) {
    return act("delete", noticeIds);
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

  private ApiCall<List<String>> act(String act, Collection<String> noticeIds) {
    List<String> ids = new ArrayList<>(new LinkedHashSet<>(noticeIds));
    return new MappedCall<>(caller, running -> calls.act(running, act, ids), missing -> missing);
  }

  private ApiCall<Listing<InboxItem>> list(Map<String, String> filter, @Nullable String cursor) {
    return new MappedCall<>(
        caller,
        running -> calls.list(running, filter, cursor),
        page ->
            new Listing<>(
                page.items().stream().map(InboxItem::new).collect(Collectors.toList()),
                page.next(),
                next -> list(filter, next)));
  }
}
