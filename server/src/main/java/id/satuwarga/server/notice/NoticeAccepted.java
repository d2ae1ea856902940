package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.identity.CitizenId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** News: a notice is to be delivered. Carries its words, which stand nowhere else until then. */
public record NoticeAccepted(
    NoticeId noticeId,
    CitizenId citizenId,
    OpdCode opd,
    AppId appId,
    String category,
    @Nullable String page,
    String subject,
    String body,
    @Nullable String language,
    @Nullable Instant dueAt) {
  public static final String TOPIC = "notice.accepted";

  /** The same of those that came many at once, which others do not wait for. */
  public static final String BULK_TOPIC = "notice.accepted-in-bulk";

  static NoticeAccepted of(NoticeId id, OpdCode opd, CitizenId citizen, NoticeRequest request) {
    return new NoticeAccepted(
        id,
        citizen,
        opd,
        request.appId(),
        request.category(),
        request.page(),
        request.subject(),
        request.body(),
        request.language(),
        request.dueAt());
  }

  @Override
  public String toString() {
    return "NoticeAccepted[" + noticeId + "]";
  }
}
