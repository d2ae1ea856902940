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
    @Nullable String category,
    @Nullable String device,
    @Nullable NoticeId campaignId,
    @Nullable Long audience,
    @Nullable Long opened) {
  static EventBody of(NoticeEvent event) {
    boolean ofCampaign = event.kind().equals("campaign");
    return new EventBody(
        event.kind() + "." + event.state(),
        event.at(),
        ofCampaign ? null : event.noticeId(),
        event.reference(),
        event.appId(),
        event.category(),
        event.device(),
        ofCampaign ? event.noticeId() : null,
        event.audience(),
        event.opened());
  }

  /** The notice or campaign whose steps come in their order. */
  @Nullable NoticeId concerns() {
    return noticeId == null ? campaignId : noticeId;
  }

  /** Says nothing but that it came. */
  static EventBody test(Instant at) {
    return new EventBody("webhook.test", at, null, null, null, null, null, null, null, null);
  }
}
