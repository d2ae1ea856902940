package id.satuwarga.server.webhook;

import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.notice.NoticeEvent;
import id.satuwarga.server.notice.NoticeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an event says, as the contract shows it. */
record EventBody(
    String type,
    Instant at,
    @Nullable NoticeId noticeId,
    @Nullable String reference,
    @Nullable AppId appId,
    @Nullable String category) {
  static EventBody of(NoticeEvent event) {
    return new EventBody(
        "notice." + event.state(),
        event.at(),
        event.noticeId(),
        event.reference(),
        event.appId(),
        event.category());
  }

  /** Says nothing but that it came. */
  static EventBody test(Instant at) {
    return new EventBody("webhook.test", at, null, null, null, null);
  }
}
