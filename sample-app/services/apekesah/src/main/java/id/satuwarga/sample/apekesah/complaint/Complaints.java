package id.satuwarga.sample.apekesah.complaint;

import id.satuwarga.sample.ground.Outbox;
import id.satuwarga.sample.ground.SentFile;
import id.satuwarga.sdk.client.NoticeOutbox;
import id.satuwarga.sdk.miniapp.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The rules of the complaint desk: who may do what, and when. Every change shares one transaction
 * with its notice.
 */
public final class Complaints {
  private final Jdbi database;
  private final Outbox outbox;
  private final Routing routing;
  private final Clock clock;
  private final ComplaintStore store = new ComplaintStore();
  private final Proofs proofs;

  public Complaints(Jdbi database, NoticeOutbox outbox, Routing routing, Clock clock) {
    this.database = database;
    this.outbox = new Outbox(outbox);
    this.routing = routing;
    this.clock = clock;
    this.proofs = new Proofs(database, clock);
  }

  /** Files a complaint; the same press answers with the complaint it filed the first time. */
  public Complaint file(NewComplaint draft) {
    return database.inTransaction(
        tx -> {
          Instant now = clock.instant();
          Unit unit = routing.unit(draft.category(), draft.place().regionCode());
          boolean isNew = store.insert(tx, draft, Handling.by(unit, Status.RECEIVED, now), now);
          Complaint filed = store.byAction(tx, draft.actionId());
          if (!filed.citizen().equals(draft.citizen())) {
            throw unknown();
          }
          if (isNew) {
            note(tx, filed, draft.actionId(), ComplaintEvent.Kind.FILED, "");
          }
          return filed;
        });
  }

  /**
   * A page of one citizen's, newest first.
   *
   * @param before numbers below it only
   */
  public List<Complaint> ofCitizen(String citizen, long before, int limit) {
    return database.withHandle(db -> store.ofCitizen(db, citizen, before, limit));
  }

  /** Somebody else's complaint is as unknown as one that never was. */
  public Optional<Complaint> find(long number, String citizen) {
    return find(number).filter(complaint -> complaint.citizen().equals(citizen));
  }

  public Optional<Complaint> find(long number) {
    return database.withHandle(db -> store.find(db, number));
  }

  public List<ComplaintEvent> events(long number) {
    return database.withHandle(db -> store.events(db, number));
  }

  /** A page of the desk, newest first. */
  public List<Complaint> forOfficer(Shelf shelf, long before, int limit) {
    return database.withHandle(db -> store.forOfficer(db, shelf, before, limit));
  }

  public Score score() {
    return database.withHandle(store::score);
  }

  /** The officer's word; sends the citizen a notice. The same form sent twice answers once. */
  public Complaint answer(long number, String formId, Status next, String answer) {
    return database.inTransaction(
        tx -> {
          Complaint complaint = locked(tx, number);
          ComplaintEvent event =
              new ComplaintEvent(clock.instant(), ComplaintEvent.Kind.ANSWERED, next, answer);
          if (seen(tx, number, formId)) {
            return complaint;
          }
          if (!complaint.status().next().contains(next)) {
            throw new ComplaintRefusal(
                Text.of(
                    "Pengaduan ini sudah ditutup; hanya warga yang dapat membukanya kembali.",
                    "This complaint is closed; only the citizen can open it again."));
          }
          store.addEvent(tx, number, formId, event);
          store.change(tx, number, next, complaint.stars(), event.at());
          store.handle(tx, number, Handling.by(routing.of(complaint), next, event.at()));
          outbox.put(tx, StatusNotice.of(complaint, next, answer, formId));
          return locked(tx, number);
        });
  }

  /** Gives it to another office, whose time begins anew; the same form sent twice does so once. */
  public Complaint route(long number, String formId, Unit unit) {
    return database.inTransaction(
        tx -> {
          Complaint complaint = locked(tx, number);
          if (complaint.status().closed()) {
            throw new ComplaintRefusal(
                Text.of("Pengaduan ini sudah ditutup.", "This complaint is closed."));
          }
          Instant now = clock.instant();
          ComplaintEvent event =
              new ComplaintEvent(now, ComplaintEvent.Kind.ROUTED, complaint.status(), unit.code());
          if (!unit.code().equals(complaint.handling().unit())
              && store.addEvent(tx, number, formId, event)) {
            store.handle(tx, number, Handling.by(unit, complaint.status(), now));
          }
          return locked(tx, number);
        });
  }

  /** Keeps an officer's photo for the answer of this form, which follows. */
  public void prove(long number, String formId, SentFile photo, String place, Instant takenAt) {
    proofs.keep(number, formId, photo, place, takenAt);
  }

  /** What officers showed of their work, the newest first. */
  public List<Proof> proofs(long number) {
    return proofs.of(number);
  }

  public Routing routing() {
    return routing;
  }

  /** The citizen is not content with the answer. */
  public Complaint reopen(long number, String citizen, String actionId, String reason) {
    return byCitizen(
        number,
        citizen,
        actionId,
        (tx, complaint) -> {
          if (!complaint.canBeReopened()) {
            throw new ComplaintRefusal(
                Text.of(
                    "Pengaduan ini masih berjalan, belum perlu dibuka kembali.",
                    "This complaint is still open; there is nothing to reopen."));
          }
          Instant now = clock.instant();
          store.change(tx, number, Status.REOPENED, complaint.stars(), now);
          store.handle(tx, number, Handling.by(routing.of(complaint), Status.REOPENED, now));
          note(tx, locked(tx, number), actionId, ComplaintEvent.Kind.REOPENED, reason);
        });
  }

  /** Once, and only after the complaint was done. */
  public Complaint rate(long number, String citizen, String actionId, int stars) {
    return byCitizen(
        number,
        citizen,
        actionId,
        (tx, complaint) -> {
          if (!complaint.canBeRated()) {
            throw new ComplaintRefusal(
                Text.of(
                    "Penilaian hanya dapat diberikan satu kali, setelah pengaduan selesai.",
                    "A complaint is rated once, after it was done."));
          }
          store.change(tx, number, complaint.status(), stars, clock.instant());
          note(tx, complaint, actionId, ComplaintEvent.Kind.RATED, Integer.toString(stars));
        });
  }

  public void storePhoto(UUID id, SentFile photo) {
    database.useHandle(
        db ->
            db.execute(
                "INSERT INTO photo (id, media_type, content, stored_at) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT (id) DO NOTHING",
                id,
                photo.mediaType(),
                photo.content(),
                clock.instant()));
  }

  public Optional<SentFile> photo(UUID id) {
    return database.withHandle(
        db ->
            db.createQuery("SELECT media_type, content FROM photo WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new SentFile(row.getString(1), row.getBytes(2)))
                .findOne());
  }

  /** A photo of this citizen's own complaints, by them or by an officer. */
  public Optional<SentFile> photo(UUID id, String citizen) {
    return database.withHandle(
        db ->
            db.createQuery(
                    "SELECT media_type, content FROM photo WHERE id = :id AND EXISTS"
                        + " (SELECT 1 FROM complaint WHERE photo_id = :id AND citizen = :citizen"
                        + " UNION ALL SELECT 1 FROM proof JOIN complaint ON number = complaint"
                        + " WHERE photo = :id AND citizen = :citizen)")
                .bind("id", id)
                .bind("citizen", citizen)
                .map((row, context) -> new SentFile(row.getString(1), row.getBytes(2)))
                .findOne());
  }

  private interface CitizenStep {
    void take(Handle tx, Complaint complaint);
  }

  private Complaint byCitizen(long number, String citizen, String actionId, CitizenStep step) {
    return database.inTransaction(
        tx -> {
          Complaint complaint = locked(tx, number);
          if (!complaint.citizen().equals(citizen)) {
            throw unknown();
          }
          if (!seen(tx, number, actionId)) {
            step.take(tx, complaint);
          }
          return locked(tx, number);
        });
  }

  private Complaint locked(Handle tx, long number) {
    return store.lock(tx, number).orElseThrow(Complaints::unknown);
  }

  /**
   * The row of the complaint is locked, so nobody adds this press between the look and the step.
   */
  private static boolean seen(Handle tx, long number, String actionId) {
    return tx.createQuery(
                "SELECT count(*) FROM complaint_event WHERE complaint = :number AND action_id = :id")
            .bind("number", number)
            .bind("id", actionId)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  private void note(
      Handle tx, Complaint complaint, String actionId, ComplaintEvent.Kind kind, String note) {
    Instant now = clock.instant();
    store.addEvent(
        tx, complaint.number(), actionId, new ComplaintEvent(now, kind, complaint.status(), note));
  }

  private static ComplaintRefusal unknown() {
    return new ComplaintRefusal(
        Text.of("Pengaduan ini tidak ditemukan.", "There is no such complaint."));
  }
}
