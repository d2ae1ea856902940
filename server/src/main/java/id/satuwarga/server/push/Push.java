package id.satuwarga.server.push;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.notice.NoticeKind;
import java.time.Instant;
import java.util.Optional;

/**
 * What all devices of a citizen are to be told.
 *
 * @param notice or the id of a reminder
 * @param anyHour whether it comes at night too
 * @param reminds of which notice it reminds
 */
record Push(
    CitizenId citizen,
    NoticeId notice,
    String title,
    Optional<String> route,
    Optional<NoticeKind> kind,
    boolean anyHour,
    Instant giveUpAt,
    Optional<NoticeId> reminds) {
  @Override
  public String toString() {
    return "Push[" + notice + "]";
  }
}
