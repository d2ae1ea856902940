package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.identity.CitizenId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * News: a notice stands in its citizen's inbox. Carries none of its words.
 *
 * @param category unknown in news from before it was told
 */
public record NoticeDelivered(
    NoticeId noticeId,
    CitizenId citizenId,
    OpdCode opd,
    AppId appId,
    @Nullable String category,
    @Nullable String page,
    @Nullable Instant expiresAt) {
  public static final String TOPIC = "notice.delivered";
}
