package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A citizen's preferences as they see them. */
record PreferenceView(Quiet quietHours, NoticeChannels others, List<Sender> senders) {
  /** In the times of the citizen's day. */
  record Quiet(String from, String until, boolean chosen) {}

  /** All that an agency may send. */
  record Sender(OpdName opd, boolean push, boolean inbox, List<Kind> kinds) {}

  /**
   * One kind of notice.
   *
   * @param fixed channels that cannot be refused
   */
  record Kind(
      String category, @Nullable String why, boolean push, boolean inbox, List<String> fixed) {}
}
