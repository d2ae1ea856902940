package id.satuwarga.server.inbox;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.region.RegionName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice as a list shows it.
 *
 * @param seq within its kind until {@link InboxMerge} has given it its place among all
 * @param archived true when it was put away, else null
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
    @Nullable OpdCode opd,
    @Nullable Boolean archived,
    @Nullable Instant dueAt,
    @Nullable Instant doneAt,
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

  boolean isArchived() {
    return Boolean.TRUE.equals(archived);
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
        opd,
        archived,
        dueAt,
        doneAt,
        toTerritory);
  }
}
