package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.platform.crypto.Hashes;
import id.satuwarga.server.platform.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an OPD wants to tell one citizen. */
record NoticeRequest(
    String recipient,
    AppId appId,
    String category,
    String subject,
    String body,
    @Nullable String page,
    String reference,
    @Nullable String language,
    @Nullable Instant expiresAt,
    @Nullable Instant dueAt,
    @Nullable List<Reminder> reminders,
    @Nullable List<AttachmentId> attachments) {

  /** The files that go with it, in the order given. */
  List<AttachmentId> files() {
    return attachments == null ? List.of() : attachments;
  }

  /** When the citizen wants reminding, if anything is due. */
  List<Reminder> remindedOf() {
    return reminders == null ? List.of() : reminders;
  }

  /** Tells whether another request with the same reference says the same. */
  String contentHash(OpdCode opd) {
    List<@Nullable Object> said =
        new ArrayList<>(
            Arrays.<@Nullable Object>asList(
                opd.value(),
                recipient,
                appId.value(),
                category,
                subject,
                body,
                page,
                language,
                expiresAt));
    said.addAll(files());
    if (dueAt != null) {
      said.add("due " + dueAt);
      said.add(Reminder.text(remindedOf()));
    }
    return Hashes.sha256Hex(Json.write(said));
  }

  @Override
  public String toString() {
    return "NoticeRequest[" + appId + " " + category + "]";
  }
}
