package id.satuwarga.server.inbox;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.region.RegionName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice as a list shows it.
 *
 * @param seq within its kind until {@link InboxMerge} has given it its place among all
 */
record InboxItem(
    NoticeId noticeId,
    String subject,
    String sender,
    @Nullable AppId appId,
    String category,
    @Nullable String route,
    @Nullable String language,
    Instant receivedAt,
    boolean read,
    long seq,
    @JsonUnwrapped @Nullable ToTerritory toTerritory) {

  /**
   * What only a broadcast has.
   *
   * @param territory through which it came; null for who has moved away since reading it
   */
  record ToTerritory(
      boolean broadcast,
      @Nullable RegionName territory,
      @Nullable Boolean withdrawn,
      @Nullable NoticeId corrects,
      @Nullable NoticeId correctedBy) {}

  boolean isBroadcast() {
    return toTerritory != null;
  }

  static @Nullable String routeOf(@Nullable AppId app, @Nullable String page) {
    return app == null || page == null ? null : "satuwarga://apps/" + app + page;
  }

  InboxItem at(long place) {
    return new InboxItem(
        noticeId,
        subject,
        sender,
        appId,
        category,
        route,
        language,
        receivedAt,
        read,
        place,
        toTerritory);
  }
}
