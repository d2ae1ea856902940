package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.identity.CitizenId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * News: a citizen is to be reminded of a notice. Carries none of its words.
 *
 * @param reminderId its own, so that a phone shows each once
 * @param endsAt when reminding makes no sense any more
 */
public record NoticeReminder(
    NoticeId reminderId,
    NoticeId noticeId,
    CitizenId citizenId,
    OpdCode opd,
    AppId appId,
    String category,
    @Nullable String page,
    Instant endsAt) {
  public static final String TOPIC = "notice.reminder";
}
