package id.satuwarga.sample.eplanning.proposal;

import id.satuwarga.sample.ground.SentFile;
import id.satuwarga.sdk.miniapp.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What citizens do with proposals: file them, read them. */
public final class Proposals {
  private static final Duration WITHOUT_PROPOSAL = Duration.ofDays(1);

  private static final String TIDY =
      """
      DELETE FROM attachment WHERE stored_at < ?
        AND NOT EXISTS (SELECT 1 FROM proposal WHERE attachment.id IN (photo_id, document_id))
      """;

  private final Jdbi database;
  private final Clock clock;
  private final ProposalStore store = new ProposalStore();
  private final MeetingStore meetings = new MeetingStore();

  public Proposals(Jdbi database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The year whose plan is being made: always the next one. */
  public int planYear() {
    return clock.instant().atZone(ZoneOffset.UTC).getYear() + 1;
  }

  /** Files a proposal; the same press answers with the proposal it filed the first time. */
  public Proposal file(NewProposal draft) {
    return database.inTransaction(
        tx -> {
          Instant now = clock.instant();
          boolean isOpen = meetings.lockOpen(tx, kelurahanMeeting(draft.wish().site().kelurahan()));
          boolean isNew = store.insert(tx, draft, planYear(), now);
          Proposal filed = store.byAction(tx, draft.actionId());
          if (!Objects.equals(filed.proposer().citizen(), draft.citizen())) {
            throw unknown();
          }
          if (isNew && !isOpen) {
            throw new ProposalRefusal(
                Text.of(
                    "Musrenbang kelurahan ini untuk tahun " + planYear() + " sudah ditutup.",
                    "The Musrenbang of this kelurahan for " + planYear() + " is closed."));
          }
          if (isNew) {
            store.addEvent(
                tx,
                filed.number(),
                new Event(now, Event.Kind.FILED, filed.stage(), filed.standing(), ""));
          }
          return filed;
        });
  }

  /** Whether this press has filed before. */
  public boolean isFiled(String actionId) {
    return database.withHandle(
        db ->
            db.createQuery("SELECT count(*) FROM proposal WHERE action_id = :id")
                    .bind("id", actionId)
                    .mapTo(Long.class)
                    .one()
                > 0);
  }

  /** Anybody of the city may read what was proposed, unless it was withdrawn by somebody else. */
  public Optional<Proposal> find(long number, String reader) {
    return find(number).filter(one -> one.standing() != Standing.WITHDRAWN || one.isOf(reader));
  }

  public Optional<Proposal> find(long number) {
    return database.withHandle(db -> store.find(db, number));
  }

  public List<Event> events(long number) {
    return database.withHandle(db -> store.events(db, number));
  }

  /** A page of one citizen's, newest first. */
  public List<Proposal> ofCitizen(String citizen, long before, int limit) {
    return database.withHandle(db -> store.ofCitizen(db, citizen, before, limit));
  }

  /** A page of this year's of one kelurahan, newest first. */
  public List<Proposal> ofKelurahan(String kelurahan, long before, int limit) {
    return database.withHandle(db -> store.ofKelurahan(db, kelurahan, planYear(), before, limit));
  }

  public Optional<Kelurahan> kelurahan(String code) {
    return database.withHandle(db -> store.kelurahan(db, code));
  }

  /** Deletes files without a proposal after a day: what they came with was refused. */
  public void tidy() {
    database.useHandle(db -> db.execute(TIDY, clock.instant().minus(WITHOUT_PROPOSAL)));
  }

  public void storeAttachment(UUID id, SentFile file) {
    database.useHandle(
        db ->
            db.execute(
                "INSERT INTO attachment (id, media_type, content, stored_at) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT (id) DO NOTHING",
                id,
                file.mediaType(),
                file.content(),
                clock.instant()));
  }

  public Optional<SentFile> attachment(UUID id) {
    return database.withHandle(
        db ->
            db.createQuery("SELECT media_type, content FROM attachment WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new SentFile(row.getString(1), row.getBytes(2)))
                .findOne());
  }

  /** A photo that stands in a proposal which this reader may see. */
  public Optional<SentFile> photo(UUID id, String reader) {
    return database.withHandle(
        db ->
            db.createQuery(
                    "SELECT media_type, content FROM attachment WHERE id = :id AND EXISTS"
                        + " (SELECT 1 FROM proposal WHERE photo_id = :id"
                        + " AND (standing <> 'WITHDRAWN' OR citizen = :reader))")
                .bind("id", id)
                .bind("reader", reader)
                .map((row, context) -> new SentFile(row.getString(1), row.getBytes(2)))
                .findOne());
  }

  private Meeting kelurahanMeeting(String kelurahan) {
    return new Meeting(planYear(), Stage.KELURAHAN, kelurahan);
  }

  static ProposalRefusal unknown() {
    return new ProposalRefusal(
        Text.of("Usulan ini tidak ditemukan.", "There is no such proposal."));
  }
}
