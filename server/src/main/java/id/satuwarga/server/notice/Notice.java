package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.identity.CitizenId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A notice without its words. Of an erased one the citizen, hash and page are gone. */
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
    @Nullable Instant expiresAt) {

  static Notice accepted(
      NoticeId id, OpdCode opd, NoticeRequest request, CitizenId citizen, Instant now) {
    Instant end = request.expiresAt();
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
        end == null ? null : end.truncatedTo(ChronoUnit.MICROS));
  }
}
