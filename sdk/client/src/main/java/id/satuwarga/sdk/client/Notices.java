package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.NoticeJson;
import id.satuwarga.sdk.client.internal.OpdCalls;

/** What an OPD tells citizens. */
public final class Notices {
  private final OpdCalls calls;

  Notices(OpdCalls calls) {
    this.calls = calls;
  }

  /**
   * Sends a notice to one citizen. Sending a reference again is safe at any time: the citizen gets
   * one notice.
   */
  public ApiCall<Notice> send(NoticeDraft draft) {
    return new MappedCall<>(
        () -> calls.send(NoticeJson.of(draft)), Notices::notice, calls.language());
  }

  /** A notice and what became of it. */
  public ApiCall<Notice> get(String noticeId) {
    return new MappedCall<>(() -> calls.notice(noticeId), Notices::notice, calls.language());
  }

  private static Notice notice(NoticeJson json) {
    return new Notice(json.id(), json.reference(), json.state(), json.sentAt());
  }
}
