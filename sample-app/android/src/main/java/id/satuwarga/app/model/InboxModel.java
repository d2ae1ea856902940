package id.satuwarga.app.model;

import id.satuwarga.sdk.client.ApiException;
import id.satuwarga.sdk.client.InboxItem;
import id.satuwarga.sdk.client.InboxListener;
import id.satuwarga.sdk.client.UnauthorisedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** What agencies told the citizen: live while it is looked at, the newest first. */
@Singleton
public final class InboxModel {
  private static final long NOTHING = 0;

  private final Server server;
  private final SessionModel session;
  private final Changes changes = new Changes();
  private final InboxListener live = new Live();
  private final List<InboxItem> items = new ArrayList<>();
  private final Set<String> read = new TreeSet<>();
  private boolean unreadOnly;
  private String sender = "";
  private boolean loading;
  private boolean loaded;
  private boolean following;
  private @Nullable ApiException problem;
  private @Nullable InboxItem opened;

  @Inject
  public InboxModel(Server server, SessionModel session) {
    this.server = server;
    this.session = session;
    session.changes().watch(this::forgetWhoLeft);
  }

  public Changes changes() {
    return changes;
  }

  public boolean isLoading() {
    return loading;
  }

  public Optional<ApiException> problem() {
    return Optional.ofNullable(problem);
  }

  /** What is to be seen through the filters. */
  public List<InboxItem> shown() {
    List<InboxItem> shown = new ArrayList<>();
    for (InboxItem item : items) {
      boolean wanted = sender.isEmpty() || sender.equals(item.sender());
      if (wanted && !(unreadOnly && isRead(item))) {
        shown.add(item);
      }
    }
    return shown;
  }

  /** Whoever has written. */
  public Set<String> senders() {
    Set<String> senders = new TreeSet<>();
    items.forEach(item -> senders.add(item.sender()));
    return senders;
  }

  public boolean isUnreadOnly() {
    return unreadOnly;
  }

  /** Empty for all. */
  public String sender() {
    return sender;
  }

  public void unreadOnly(boolean wanted) {
    unreadOnly = wanted;
    changes.tell();
  }

  /** Shows notices of this sender only; of all for an empty one. */
  public void sender(String name) {
    sender = name;
    changes.tell();
  }

  public boolean isRead(InboxItem item) {
    return item.isRead() || read.contains(item.noticeId());
  }

  public int unread() {
    int unread = 0;
    for (InboxItem item : items) {
      unread += isRead(item) ? 0 : 1;
    }
    return unread;
  }

  /** The notice that is open, with what it says. */
  public Optional<InboxItem> opened() {
    return Optional.ofNullable(opened);
  }

  /** Somebody looks: from here on what arrives is shown at once. */
  public void follow() {
    if (following || !session.isSignedIn()) {
      changes.tell();
      return;
    }
    following = true;
    load();
  }

  /** Nobody looks any more. */
  public void unfollow() {
    if (following) {
      following = false;
      server.app().inbox().unfollow(live);
    }
  }

  /** All anew. */
  public void load() {
    if (!session.isSignedIn()) {
      return;
    }
    loading = !loaded;
    problem = null;
    changes.tell();
    server.ask(
        server.app().inbox().list(),
        page -> {
          loading = false;
          loaded = true;
          items.clear();
          items.addAll(page.items());
          listen();
          changes.tell();
        },
        this::failed);
  }

  /** Fetches what a notice says; it counts as read from then on. */
  public void open(String noticeId) {
    opened = null;
    problem = null;
    server.ask(
        server.app().inbox().get(noticeId),
        item -> {
          opened = item;
          read.add(noticeId);
          server.ask(server.app().inbox().markRead(noticeId), done -> {}, later -> {});
          changes.tell();
        },
        this::failed);
  }

  public void delete(String noticeId) {
    server.ask(
        server.app().inbox().delete(noticeId),
        done -> {
          items.removeIf(item -> item.noticeId().equals(noticeId));
          changes.tell();
        },
        this::failed);
  }

  private void listen() {
    if (following) {
      server.app().inbox().unfollow(live);
      long newest = items.isEmpty() ? NOTHING : items.get(0).seq();
      server.app().inbox().followAfter(newest, live);
    }
  }

  private void failed(ApiException failure) {
    loading = false;
    following = false;
    if (failure instanceof UnauthorisedException) {
      session.ended();
    }
    problem = failure;
    changes.tell();
  }

  private void forgetWhoLeft() {
    if (!session.isSignedIn() && loaded) {
      loaded = false;
      following = false;
      items.clear();
      read.clear();
      opened = null;
      changes.tell();
    }
  }

  /** Told on a thread of the client, each thing once. */
  private final class Live implements InboxListener {
    @Override
    public void arrived(InboxItem item) {
      server.onMain(
          () -> {
            items.removeIf(known -> known.noticeId().equals(item.noticeId()));
            items.addAll(0, Collections.singletonList(item));
            changes.tell();
          });
    }

    @Override
    public void read(String noticeId) {
      server.onMain(
          () -> {
            read.add(noticeId);
            changes.tell();
          });
    }

    @Override
    public void deleted(String noticeId) {
      server.onMain(
          () -> {
            items.removeIf(item -> item.noticeId().equals(noticeId));
            changes.tell();
          });
    }

    @Override
    public void reset() {
      server.onMain(InboxModel.this::load);
    }

    @Override
    public void signedOut(UnauthorisedException end) {
      server.onMain(session::ended);
    }
  }
}
