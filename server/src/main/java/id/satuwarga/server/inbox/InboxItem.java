package id.satuwarga.server.inbox;

import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.notice.NoticeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notice as a list shows it. */
record InboxItem(
    NoticeId noticeId,
    String subject,
    String sender,
    AppId appId,
    String category,
    @Nullable String route,
    @Nullable String language,
    Instant receivedAt,
    boolean read,
    long seq) {}
