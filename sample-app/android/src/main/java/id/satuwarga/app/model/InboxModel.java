package id.satuwarga.app.model;

import com.google.gson.Gson;
import id.satuwarga.sdk.client.ApiException;
import id.satuwarga.sdk.client.InboxItem;
import id.satuwarga.sdk.client.InboxListener;
import id.satuwarga.sdk.client.UnauthorisedException;
import id.satuwarga.sdk.client.UnavailableException;
import java.time.Duration;
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
  private static final String COPY = "inbox";

  private final Server server;
  private final SessionModel session;
  private final Copies copies;
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
  private @Nullable Duration age;

  @Inject
  public InboxModel(Server server, SessionModel session, Copies copies) {
    this.server = server;
    this.session = session;
    this.copies = copies;
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

  /** How old all this is, while the server is not reached. */
  public Optional<Duration> age() {
    return Optional.ofNullable(age);
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
    if (!loaded) {
      copies.find(COPY, (copy, old) -> show(copy));
    }
    changes.tell();
    server.ask(
        server.app().inbox().list(),
        session.own(
            page -> {
              loading = false;
              loaded = true;
              age = null;
              items.clear();
              items.addAll(page.items());
              keep();
              listen();
              changes.tell();
            }),
        session.ownTrouble(this::failed));
  }

  /** The citizen has read it; the server is told when it can be. */
  void wasRead(String noticeId) {
    read.add(noticeId);
    server.ask(server.app().inbox().markRead(noticeId), done -> {}, later -> {});
    keep();
    changes.tell();
  }

  public void delete(String noticeId) {
    server.ask(
        server.app().inbox().delete(noticeId),
        done -> {
          copies.forget(NoticeModel.copy(noticeId));
          gone(noticeId);
        },
        session.ownTrouble(this::failed));
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
    if (failure instanceof UnavailableException) {
      copies.find(
          COPY,
          (copy, old) -> {
            show(copy);
            age = problem == null ? null : old;
            changes.tell();
          });
    }
    changes.tell();
  }

  /** What was there before, until the server has answered. */
  private void show(String copy) {
    if (!loaded && items.isEmpty() && session.isSignedIn()) {
      Kept kept = new Gson().fromJson(copy, Kept.class);
      items.addAll(Copies.list(kept.items, InboxItem::parse));
      read.addAll(kept.read);
      changes.tell();
    }
  }

  private void keep() {
    copies.keepOwn(COPY, new Gson().toJson(new Kept(items, read)));
  }

  private void gone(String noticeId) {
    items.removeIf(item -> item.noticeId().equals(noticeId));
    keep();
    changes.tell();
  }

  private void forgetWhoLeft() {
    if (!session.isSignedIn() && (loading || loaded || !items.isEmpty())) {
      loading = false;
      loaded = false;
      following = false;
      age = null;
      items.clear();
      read.clear();
      changes.tell();
    }
  }

  /** The list as it lies in the vault. */
  private static final class Kept {
    final String items;
    final Set<String> read;

    Kept(List<InboxItem> items, Set<String> read) {
      this.items = Copies.list(items, InboxItem::json);
      this.read = new TreeSet<>(read);
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
            keep();
            changes.tell();
          });
    }

    @Override
    public void read(String noticeId) {
      server.onMain(
          () -> {
            read.add(noticeId);
            keep();
            changes.tell();
          });
    }

    @Override
    public void deleted(String noticeId) {
      server.onMain(() -> gone(noticeId));
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
