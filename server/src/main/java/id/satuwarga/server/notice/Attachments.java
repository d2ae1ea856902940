package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.file.IncomingFile;
import id.satuwarga.server.platform.id.Ids;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;

/** Takes files from OPDs, cleaned, and keeps each for the one notice it goes with. */
final class Attachments {
  private static final Duration UNCLAIMED = Duration.ofHours(24);
  private static final long MOST_BYTES = 52_428_800;
  private final AttachmentRepository attachments;
  private final Database database;
  private final Vertx vertx;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Attachments(
      AttachmentRepository attachments, Database database, Vertx vertx, Ids ids, Clock clock) {
    this.attachments = attachments;
    this.database = database;
    this.vertx = vertx;
    this.ids = ids;
    this.clock = clock;
  }

  Future<Attachment> take(OpdCode opd, String name, Buffer bytes) {
    return cleaned(name, bytes).compose(file -> store(opd, file));
  }

  /** Judged by its content, and without what the citizen need not know. */
  Future<Attachment.File> cleaned(String name, Buffer bytes) {
    IncomingFile file = IncomingFile.of(bytes);
    return file.cleaned(vertx)
        .map(
            clean ->
                new Attachment.File(
                    new Attachment(
                        new AttachmentId(ids.next()),
                        name,
                        file.kind().mediaType(),
                        clean.length(),
                        null),
                    clean));
  }

  private Future<Attachment> store(OpdCode opd, Attachment.File file) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant until = now.plus(UNCLAIMED);
    Attachment attachment = file.attachment().until(until);
    Buffer content = file.content();
    return database
        .transaction(
            tx ->
                attachments
                    .lock(tx, opd)
                    .compose(alone -> attachments.waiting(tx, opd, now))
                    .compose(
                        waiting -> {
                          if (waiting + content.length() > MOST_BYTES) {
                            throw NoticeProblems.attachmentQuota();
                          }
                          return attachments.insert(
                              tx, opd, new Attachment.File(attachment, content), now, until);
                        }))
        .map(attachment);
  }

  /** They go with this notice, and with no other ever after. */
  Future<Void> claim(SqlConnection tx, Notice notice, List<AttachmentId> wanted) {
    return wanted.isEmpty()
        ? Future.succeededFuture()
        : attachments
            .claim(tx, notice.id(), notice.opd(), wanted, clock.instant())
            .map(
                claimed -> {
                  if (claimed != wanted.size()) {
                    throw NoticeProblems.attachmentUnusable();
                  }
                  return null;
                });
  }

  /** Those of them that a notice may take; nobody else does before the transaction ends. */
  Future<Set<AttachmentId>> usable(SqlConnection tx, OpdCode opd, Collection<AttachmentId> wanted) {
    return wanted.isEmpty()
        ? Future.succeededFuture(Set.of())
        : attachments.usable(tx, opd, wanted, clock.instant());
  }

  /** As {@link #claim}, of files that were found usable in the same transaction. */
  Future<Void> claimAll(SqlConnection tx, OpdCode opd, Map<NoticeId, List<AttachmentId>> wanted) {
    return attachments.claimAll(tx, opd, wanted, clock.instant());
  }
}
