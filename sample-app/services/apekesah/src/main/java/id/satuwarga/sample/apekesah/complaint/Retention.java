package id.satuwarga.sample.apekesah.complaint;

import id.satuwarga.sample.ground.Outbox;
import id.satuwarga.sdk.client.NoticeOutbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Lets go of what is kept for nothing any more, and of a citizen who wishes to be forgotten. */
public final class Retention {
  /** A photo of a form that was refused belongs to no complaint. */
  private static final Duration PHOTO = Duration.ofDays(1);

  private static final String PHOTOS =
      """
      DELETE FROM photo WHERE stored_at < ?
        AND NOT EXISTS (SELECT 1 FROM complaint WHERE complaint.photo_id = photo.id)
        AND NOT EXISTS (SELECT 1 FROM proof WHERE proof.photo = photo.id)
      """;

  /** A photo by an officer whose answer never came. */
  private static final String PROOFS =
      """
      DELETE FROM proof USING photo WHERE photo.id = proof.photo AND photo.stored_at < ?
        AND NOT EXISTS (SELECT 1 FROM complaint_event WHERE action_id = proof.form_id)
      """;

  private final Jdbi database;
  private final Clock clock;
  private final Outbox outbox = new Outbox(new NoticeOutbox());

  public Retention(Jdbi database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Deletes photos without a complaint or an answer after a day. */
  public void tidy() {
    Instant before = clock.instant().minus(PHOTO);
    database.useTransaction(
        tx -> {
          tx.execute(PROOFS, before);
          tx.execute(PHOTOS, before);
        });
  }

  /**
   * Deletes everything of the citizen who filed this complaint: all their complaints with history
   * and photos, and every notice to them.
   *
   * @return how many complaints there were; 0 when the number is unknown
   */
  public int forget(long number) {
    return database.inTransaction(
        tx ->
            tx.createQuery("SELECT citizen FROM complaint WHERE number = :number")
                .bind("number", number)
                .mapTo(String.class)
                .findOne()
                .map(citizen -> forget(tx, citizen))
                .orElse(0));
  }

  private int forget(Handle tx, String citizen) {
    tx.execute("SELECT 1 FROM complaint WHERE citizen = ? FOR UPDATE", citizen);
    tx.execute(
        "DELETE FROM complaint_event WHERE complaint IN (SELECT number FROM complaint WHERE citizen = ?)",
        citizen);
    List<UUID> photos =
        tx.createQuery(
                "SELECT photo_id FROM complaint WHERE citizen = :citizen AND photo_id IS NOT NULL"
                    + " UNION SELECT photo FROM proof JOIN complaint ON number = complaint"
                    + " WHERE citizen = :citizen")
            .bind("citizen", citizen)
            .mapTo(UUID.class)
            .list();
    tx.execute(
        "DELETE FROM proof WHERE complaint IN (SELECT number FROM complaint WHERE citizen = ?)",
        citizen);
    int complaints = tx.execute("DELETE FROM complaint WHERE citizen = ?", citizen);
    photos.forEach(photo -> tx.execute("DELETE FROM photo WHERE id = ?", photo));
    outbox.forget(tx, citizen);
    return complaints;
  }
}
