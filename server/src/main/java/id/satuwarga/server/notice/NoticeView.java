package id.satuwarga.server.notice;

import id.satuwarga.server.catalog.AppId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notice as its OPD sees it. */
record NoticeView(
    NoticeId noticeId,
    AppId appId,
    String category,
    @Nullable String page,
    String reference,
    NoticeState state,
    Instant sentAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant openedAt,
    @Nullable Instant expiresAt,
    @Nullable Instant dueAt,
    @Nullable Instant doneAt) {
  static NoticeView of(Notice notice) {
    return new NoticeView(
        notice.id(),
        notice.appId(),
        notice.category(),
        notice.page(),
        notice.reference(),
        notice.state(),
        notice.sentAt(),
        notice.deliveredAt(),
        notice.openedAt(),
        notice.expiresAt(),
        notice.dueAt(),
        notice.doneAt());
  }
}
