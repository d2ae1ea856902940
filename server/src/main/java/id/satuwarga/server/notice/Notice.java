package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.identity.CitizenId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A notice without its words. Of an erased one the citizen, hash and page are gone.
 *
 * @param reminders as {@link Reminder#text} writes them
 */
record Notice(
    NoticeId id,
    OpdCode opd,
    String reference,
    @Nullable String contentHash,
    @Nullable CitizenId citizen,
    AppId appId,
    String category,
    @Nullable String page,
    NoticeState state,
    Instant sentAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant openedAt,
    @Nullable Instant expiresAt,
    @Nullable Instant dueAt,
    @Nullable String reminders,
    @Nullable Instant doneAt) {

  static Notice accepted(
      NoticeId id, OpdCode opd, NoticeRequest request, CitizenId citizen, Instant now) {
    Instant end = request.expiresAt();
    Instant due = request.dueAt();
    return new Notice(
        id,
        opd,
        request.reference(),
        request.contentHash(opd),
        citizen,
        request.appId(),
        request.category(),
        request.page(),
        NoticeState.ACCEPTED,
        now,
        null,
        null,
        end == null ? null : end.truncatedTo(ChronoUnit.MICROS),
        due == null ? null : due.truncatedTo(ChronoUnit.MICROS),
        request.remindedOf().isEmpty() ? null : Reminder.text(request.remindedOf()),
        null);
  }
}
