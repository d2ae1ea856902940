package id.satuwarga.sample.apekesah.complaint;

import id.satuwarga.sample.ground.SentFile;
import id.satuwarga.sample.ground.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Photos by which officers show what was done; each belongs to one answer. */
public final class Proofs {
  private static final String OF_COMPLAINT =
      """
      SELECT p.photo, p.place, p.taken_at, p.sha256 FROM proof p
      JOIN complaint_event e ON e.action_id = p.form_id AND e.complaint = p.complaint
      WHERE p.complaint = :number ORDER BY e.id DESC
      """;

  private final Jdbi database;
  private final Clock clock;

  public Proofs(Jdbi database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Keeps a photo for the answer of this form, before the answer itself; the same form sent twice
   * keeps it once, and without its answer nobody sees it.
   */
  public void keep(long complaint, String formId, SentFile photo, String place, Instant takenAt) {
    UUID id = UUID.nameUUIDFromBytes(("proof " + formId).getBytes(StandardCharsets.UTF_8));
    database.useTransaction(
        tx -> {
          tx.execute(
              "INSERT INTO photo (id, media_type, content, stored_at) VALUES (?, ?, ?, ?)"
                  + " ON CONFLICT (id) DO NOTHING",
              id,
              photo.mediaType(),
              photo.content(),
              clock.instant());
          tx.execute(
              "INSERT INTO proof (photo, complaint, form_id, place, taken_at, sha256)"
                  + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
              id,
              complaint,
              formId,
              place,
              takenAt,
              Sha256.hex(photo.content()));
        });
  }

  /** Of one complaint, the newest first. */
  public List<Proof> of(long complaint) {
    return database.withHandle(
        db ->
            db.createQuery(OF_COMPLAINT)
                .bind("number", complaint)
                .map(
                    (row, context) ->
                        new Proof(
                            row.getObject("photo", UUID.class),
                            row.getString("place"),
                            row.getTimestamp("taken_at").toInstant(),
                            row.getString("sha256")))
                .list());
  }
}
