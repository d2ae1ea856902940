package id.satuwarga.app.model;

import id.satuwarga.sdk.client.ApiException;
import id.satuwarga.sdk.client.InboxItem;
import id.satuwarga.sdk.client.UnauthorisedException;
import id.satuwarga.sdk.client.UnavailableException;
import java.time.Duration;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The notice that is open, with what it says and the files that go with it. */
@Singleton
public final class NoticeModel {
  private final Server server;
  private final SessionModel session;
  private final InboxModel inbox;
  private final Copies copies;
  private final DocumentsModel documents;
  private final Changes changes = new Changes();
  private String wanted = "";
  private @Nullable InboxItem opened;
  private @Nullable Duration age;
  private @Nullable ApiException problem;

  @Inject
  public NoticeModel(
      Server server,
      SessionModel session,
      InboxModel inbox,
      Copies copies,
      DocumentsModel documents) {
    this.server = server;
    this.session = session;
    this.inbox = inbox;
    this.copies = copies;
    this.documents = documents;
    session.changes().watch(this::forgetWhoLeft);
  }

  public Changes changes() {
    return changes;
  }

  public Optional<InboxItem> opened() {
    return Optional.ofNullable(opened);
  }

  /** How old it is, while the server is not reached. */
  public Optional<Duration> age() {
    return Optional.ofNullable(age);
  }

  public Optional<ApiException> problem() {
    return Optional.ofNullable(problem);
  }

  /** Fetches what a notice says; it counts as read from then on. */
  public void open(String noticeId) {
    wanted = noticeId;
    opened = null;
    age = null;
    problem = null;
    changes.tell();
    server.ask(
        server.app().inbox().get(noticeId),
        session.own(item -> came(noticeId, item)),
        session.ownTrouble(failure -> failed(noticeId, failure)));
  }

  /** The citizen does not want to keep it. */
  public void delete(String noticeId) {
    inbox.delete(noticeId);
  }

  /** Under which name a notice that was read is kept. */
  static String copy(String noticeId) {
    return "notice/" + noticeId;
  }

  private void came(String noticeId, InboxItem item) {
    copies.keepOwn(copy(noticeId), item.json());
    documents.learn(item);
    if (noticeId.equals(wanted)) {
      opened = item;
      changes.tell();
    }
    inbox.wasRead(noticeId);
  }

  private void failed(String noticeId, ApiException failure) {
    if (failure instanceof UnauthorisedException) {
      session.ended();
    }
    if (noticeId.equals(wanted)) {
      problem = failure;
      if (failure instanceof UnavailableException) {
        copies.find(copy(noticeId), (copy, old) -> stays(noticeId, copy, old));
      }
      changes.tell();
    }
  }

  private void stays(String noticeId, String copy, Duration old) {
    if (noticeId.equals(wanted) && opened == null && session.isSignedIn()) {
      opened = InboxItem.parse(copy);
      age = old;
      changes.tell();
    }
  }

  private void forgetWhoLeft() {
    if (!session.isSignedIn()) {
      opened = null;
      wanted = "";
    }
  }
}
