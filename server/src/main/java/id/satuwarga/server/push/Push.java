package id.satuwarga.server.push;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.NoticeId;
import java.time.Instant;
import java.util.Optional;

/** What all devices of a citizen are to be told. */
record Push(
    CitizenId citizen, NoticeId notice, String title, Optional<String> route, Instant giveUpAt) {
  @Override
  public String toString() {
    return "Push[" + notice + "]";
  }
}
