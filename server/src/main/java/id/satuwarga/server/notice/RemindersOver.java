package id.satuwarga.server.notice;

import id.satuwarga.server.identity.CitizenId;

/** News: nobody is to be reminded of a notice any more, not even by what is on its way. */
public record RemindersOver(NoticeId noticeId, CitizenId citizenId) {
  public static final String TOPIC = "notice.reminders-over";
}
