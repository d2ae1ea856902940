package id.satuwarga.server.webhook;

import id.satuwarga.server.notice.NoticeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message as the contract shows it. */
record MessageView(
    EventId eventId,
    String type,
    @Nullable NoticeId noticeId,
    MessageState state,
    int attempts,
    @Nullable String lastFailure,
    Instant createdAt,
    @Nullable Instant nextAttemptAt,
    @Nullable Instant endedAt) {
  static MessageView of(Message message) {
    return new MessageView(
        message.eventId(),
        message.type(),
        message.noticeId(),
        message.state(),
        message.attempts(),
        message.lastFailure(),
        message.createdAt(),
        message.state() == MessageState.WAITING ? message.dueAt() : null,
        message.endedAt());
  }
}
