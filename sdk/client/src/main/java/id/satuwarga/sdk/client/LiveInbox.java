package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.CallFailed;
import id.satuwarga.sdk.client.internal.InboxCalls;
import id.satuwarga.sdk.client.internal.InboxEvents;
import id.satuwarga.sdk.client.internal.InboxFollower;
import id.satuwarga.sdk.client.internal.InboxJson;

/**
 * The live stream of an inbox. It comes back by itself when the connection breaks, asks for what it
 * missed, and tells nothing twice.
 *
 * <pre>{@code
 * LiveInbox live = app.inbox().followAfter(lastSeq, item -> show(item.subject()));
 * live.close(); // when the citizen leaves
 * }</pre>
 */
public final class LiveInbox implements AutoCloseable {
  private final InboxFollower follower;

  LiveInbox(InboxCalls calls, long after, InboxListener listener, String language) {
    this.follower = calls.follow(after, new Told(listener, language));
  }

  /** Ends it. */
  @Override
  public void close() {
    follower.close();
  }

  private static final class Told implements InboxEvents {
    private final InboxListener listener;
    private final String language;

    Told(InboxListener listener, String language) {
      this.listener = listener;
      this.language = language;
    }

    @Override
    public void arrived(InboxJson item) {
      listener.arrived(new InboxItem(item));
    }

    @Override
    public void read(String noticeId) {
      listener.read(noticeId);
    }

    @Override
    public void deleted(String noticeId) {
      listener.deleted(noticeId);
    }

    @Override
    public void reset() {
      listener.reset();
    }

    @Override
    public void ended(CallFailed failure) {
      ApiException end = Failures.thrown(failure, language);
      if (end instanceof SignedOutException) {
        listener.signedOut((SignedOutException) end);
      }
    }
  }
}
