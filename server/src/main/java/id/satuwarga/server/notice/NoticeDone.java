package id.satuwarga.server.notice;

import id.satuwarga.server.identity.CitizenId;
import java.time.Instant;

/** News: what a notice asks for was done, as its sender says. */
public record NoticeDone(NoticeId noticeId, CitizenId citizenId, Instant doneAt) {
  public static final String TOPIC = "notice.done";
}
