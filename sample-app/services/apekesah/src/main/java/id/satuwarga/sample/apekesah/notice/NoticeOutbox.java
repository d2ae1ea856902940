package id.satuwarga.sample.apekesah.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Notices that the one app has not taken yet; written by the transaction that has something to
 * tell.
 */
public final class NoticeOutbox {
  private static final String PUT =
      """
      INSERT INTO notice_outbox (reference, recipient, subject, body, page, language, created_at, due_at)
      VALUES (:reference, :recipient, :subject, :body, :page, :language, :now, :now) ON CONFLICT (reference) DO NOTHING
      """;

  /** Puts off by the lease, so that a sender that dies leaves the notice to be taken up again. */
  private static final String CLAIM =
      """
      UPDATE notice_outbox SET due_at = :until, attempts = attempts + 1
      WHERE reference IN (
        SELECT reference FROM notice_outbox WHERE sent_at IS NULL AND refused IS NULL AND due_at <= :now
        ORDER BY created_at LIMIT :limit FOR UPDATE SKIP LOCKED)
      RETURNING reference, recipient, subject, body, page, language
      """;

  /** Short: the one app takes a reference once, so that sending in vain twice does no harm. */
  private static final Duration LEASE = Duration.ofSeconds(15);

  public void put(Handle tx, PendingNotice notice, Instant now) {
    tx.createUpdate(PUT)
        .bind("reference", notice.reference())
        .bind("recipient", notice.recipient())
        .bind("subject", notice.subject())
        .bind("body", notice.body())
        .bind("page", notice.page())
        .bind("language", notice.language())
        .bind("now", now)
        .execute();
  }

  List<PendingNotice> claim(Handle tx, Instant now, int limit) {
    return tx.createQuery(CLAIM)
        .bind("now", now)
        .bind("until", now.plus(LEASE))
        .bind("limit", limit)
        .map(
            (row, context) ->
                new PendingNotice(
                    row.getString("reference"),
                    row.getString("recipient"),
                    row.getString("subject"),
                    row.getString("body"),
                    row.getString("page"),
                    row.getString("language")))
        .list();
  }

  void sent(Handle db, String reference, Instant now) {
    db.execute("UPDATE notice_outbox SET sent_at = ? WHERE reference = ?", now, reference);
  }

  /** The one app will never take it; kept with the reason for a person to look at. */
  void refused(Handle db, String reference, String reason) {
    db.execute("UPDATE notice_outbox SET refused = ? WHERE reference = ?", reason, reference);
  }

  void putOff(Handle db, String reference, Instant until) {
    db.execute("UPDATE notice_outbox SET due_at = ? WHERE reference = ?", until, reference);
  }
}
