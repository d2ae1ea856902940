package id.satuwarga.sdk.client.internal;

import id.satuwarga.sdk.client.FileContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import javax.inject.Singleton;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** What a citizen does with notices. */
@Singleton
public final class InboxCalls {
  private static final int MOST_AT_ONCE = 100;

  private final Caller caller;
  private final EventConnections connections;

  /** Streams that are open, by who listens. */
  private final IdentityHashMap<Object, InboxFollower> followers = new IdentityHashMap<>();

  @Inject
  InboxCalls(Caller caller, EventConnections connections) {
    this.caller = caller;
    this.connections = connections;
  }

  /**
   * A page of what this lets through.
   *
   * @param filter parameters of the list, by their names
   */
  public PageJson<InboxJson> list(Running run, Map<String, String> filter, @Nullable String cursor)
      throws CallFailed {
    PageJson<InboxJson> page = caller.ask(run, (api, bearer) -> api.inbox(bearer, filter, cursor));
    for (InboxJson item : page.items()) {
      whole(item);
    }
    return page;
  }

  public InboxJson get(Running run, String noticeId) throws CallFailed {
    String id = OpdCalls.judged(noticeId);
    InboxJson notice = whole(caller.ask(run, (api, bearer) -> api.inboxItem(bearer, id)));
    if (notice.body == null) {
      throw Caller.broken();
    }
    return notice;
  }

  public FileContent attachment(Running run, String noticeId, String attachmentId)
      throws CallFailed {
    String notice = OpdCalls.judged(noticeId);
    String file = OpdCalls.judged(attachmentId);
    try (ResponseBody body =
        caller.ask(run, (api, bearer) -> api.attachment(bearer, notice, file))) {
      return Caller.file(body);
    } catch (IOException e) {
      throw CallFailed.unreachable(e);
    }
  }

  public void markRead(Running run, String noticeId) throws CallFailed {
    String id = OpdCalls.judged(noticeId);
    caller.tell(run, (api, bearer) -> api.markRead(bearer, id));
  }

  public void delete(Running run, String noticeId) throws CallFailed {
    String id = OpdCalls.judged(noticeId);
    caller.tell(run, (api, bearer) -> api.deleteInboxItem(bearer, id));
  }

  /** Does this with all of them; answers those that the inbox does not hold. */
  public List<String> act(Running run, String act, List<String> noticeIds) throws CallFailed {
    List<String> missing = new ArrayList<>();
    for (int from = 0; from < noticeIds.size(); from += MOST_AT_ONCE) {
      int to = Math.min(noticeIds.size(), from + MOST_AT_ONCE);
      InboxActJson some = new InboxActJson(act, noticeIds.subList(from, to));
      InboxActJson.Reply reply = caller.ask(run, (api, bearer) -> api.actOnInbox(bearer, some));
      if (reply.items == null || reply.items.size() != some.noticeIds.size()) {
        throw Caller.broken();
      }
      for (InboxActJson.Item item : reply.items) {
        if (item != null && item.noticeId != null && "not-found".equals(item.result)) {
          missing.add(item.noticeId);
        }
      }
    }
    return missing;
  }

  public int unread(Running run) throws CallFailed {
    return caller.ask(run, Api::unreadCount).unread;
  }

  /** Follows what happens on a thread of its own, from after this event on. */
  public void follow(Object listener, long after, InboxEvents events) {
    unfollow(listener);
    synchronized (followers) {
      followers.put(listener, new InboxFollower(connections, after, events));
    }
  }

  /** Ends what was told to this listener; an event that is being told is told to its end. */
  public void unfollow(Object listener) {
    synchronized (followers) {
      InboxFollower follower = followers.remove(listener);
      if (follower != null) {
        follower.close();
      }
    }
  }

  /** Ends all. */
  public void unfollowAll() {
    synchronized (followers) {
      followers.values().forEach(InboxFollower::close);
      followers.clear();
    }
  }

  static InboxJson whole(InboxJson item) throws CallFailed {
    if (!item.isWhole()) {
      throw Caller.broken();
    }
    return item;
  }
}
