package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.CallFailed;
import id.satuwarga.sdk.client.internal.InboxEvents;
import id.satuwarga.sdk.client.internal.InboxJson;

/** Tells a listener what is heard inside. */
final class InboxEcho implements InboxEvents {
  private final InboxListener listener;
  private final String language;

  InboxEcho(InboxListener listener, String language) {
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
  public void archived(String noticeId) {
    listener.archived(noticeId);
  }

  @Override
  public void restored(String noticeId) {
    listener.restored(noticeId);
  }

  @Override
  public void done(String noticeId) {
    listener.done(noticeId);
  }

  @Override
  public void reset() {
    listener.reset();
  }

  @Override
  public void ended(CallFailed failure) {
    ApiException end = Failures.thrown(failure, language);
    if (end instanceof UnauthorisedException) {
      listener.signedOut((UnauthorisedException) end);
    }
  }
}
