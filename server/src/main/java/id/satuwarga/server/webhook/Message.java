package id.satuwarga.server.webhook;

import id.satuwarga.server.notice.NoticeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to an endpoint, as its OPD sees it.
 *
 * @param seq its place among all of the endpoint, for the cursor
 */
record Message(
    long seq,
    EventId eventId,
    String type,
    @Nullable NoticeId noticeId,
    MessageState state,
    int attempts,
    @Nullable String lastFailure,
    Instant createdAt,
    @Nullable Instant dueAt,
    @Nullable Instant endedAt) {

  /** One that nobody has tried yet. */
  static Message fresh(EventId id, EventBody body, Instant now) {
    return new Message(
        0, id, body.type(), body.concerns(), MessageState.WAITING, 0, null, now, now, null);
  }
}
