package id.satuwarga.server.notice;

import id.satuwarga.server.identity.CitizenId;

/** News: a delivered notice that nobody opened has run out. */
public record NoticeExpired(NoticeId noticeId, CitizenId citizenId) {
  public static final String TOPIC = "notice.expired";
}
