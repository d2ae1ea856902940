package id.satuwarga.sample.population.move;

import id.satuwarga.sample.ground.SentFile;
import id.satuwarga.sample.population.register.NewAddress;
import id.satuwarga.sample.population.register.Register;
import id.satuwarga.sdk.miniapp.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The rules of moving domicile. No letter of a neighbourhood head is asked for: the register itself
 * says who lives where.
 */
public final class Moves {
  private static final Duration WITHOUT_REQUEST = Duration.ofDays(1);

  private static final String TIDY =
      """
      DELETE FROM attachment WHERE stored_at < ?
        AND NOT EXISTS (SELECT 1 FROM move_request WHERE move_request.attachment = attachment.id)
      """;

  private final Jdbi database;
  private final Register register;
  private final MoveNews news;
  private final Clock clock;
  private final MoveStore store = new MoveStore();

  public Moves(Jdbi database, Register register, MoveNews news, Clock clock) {
    this.database = database;
    this.register = register;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Files a request and holds it against the register at once; the same press answers with the
   * request it filed the first time.
   */
  public Move file(NewMove draft) {
    return database.inTransaction(
        tx -> {
          boolean isNew = store.insert(tx, draft, clock.instant());
          Move filed = store.byAction(tx, draft.actionId()).orElseThrow(Moves::oneAtATime);
          if (!filed.subject().equals(draft.subject())) {
            throw unknown();
          }
          if (isNew) {
            Instant now = clock.instant();
            store.note(tx, filed.number(), new MoveEvent(now, MoveStatus.RECEIVED, ""));
            store.change(tx, filed.number(), MoveStatus.CHECKED, "", now);
          }
          return found(tx, filed.number());
        });
  }

  public List<Move> of(String subject) {
    return database.withHandle(db -> store.of(db, subject));
  }

  /** Somebody else's request is as unknown as one that never was. */
  public Optional<Move> find(long number, String subject) {
    return database
        .withHandle(db -> store.find(db, number))
        .filter(move -> move.subject().equals(subject));
  }

  public List<MoveEvent> events(long number) {
    return database.withHandle(db -> store.events(db, number));
  }

  /** The citizen takes it back; a second press changes nothing. */
  public Move cancel(long number, String subject) {
    return database.inTransaction(
        tx -> {
          Move move =
              store
                  .lock(tx, number)
                  .filter(one -> one.subject().equals(subject))
                  .orElseThrow(Moves::unknown);
          if (move.status().open()) {
            store.change(tx, number, MoveStatus.CANCELLED, "", clock.instant());
          } else if (move.status() != MoveStatus.CANCELLED) {
            throw decided();
          }
          return found(tx, number);
        });
  }

  /** The clerk issues the card; the register changes with it. */
  public Move approve(long number, String note) {
    return database.inTransaction(tx -> approve(tx, number, note));
  }

  public Move reject(long number, String reason) {
    return database.inTransaction(
        tx -> {
          openOne(tx, number);
          return told(tx, number, MoveStatus.REJECTED, reason);
        });
  }

  /** Approves what has waited since before this moment; gives how many there were. */
  int approveWaiting(Instant before, String note) {
    return database.inTransaction(
        tx -> {
          List<Long> due = store.due(tx, before);
          due.forEach(number -> approve(tx, number, note));
          return due.size();
        });
  }

  /** Deletes files without a request after a day: what they came with was refused. */
  public void tidy() {
    database.useHandle(db -> db.execute(TIDY, clock.instant().minus(WITHOUT_REQUEST)));
  }

  public void keep(UUID id, String subject, SentFile attachment) {
    database.useHandle(
        db ->
            db.execute(
                "INSERT INTO attachment (id, subject, media_type, content, stored_at)"
                    + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                id,
                subject,
                attachment.mediaType(),
                attachment.content(),
                clock.instant()));
  }

  /** Whether this citizen's file is here already. */
  public boolean keeps(UUID id, String subject) {
    return database.withHandle(
        db ->
            db.createQuery("SELECT count(*) FROM attachment WHERE id = :id AND subject = :subject")
                    .bind("id", id)
                    .bind("subject", subject)
                    .mapTo(Integer.class)
                    .one()
                == 1);
  }

  private Move approve(Handle tx, long number, String note) {
    Move move = openOne(tx, number);
    Destination to = move.to();
    register.move(
        tx,
        new NewAddress(
            move.familyCard(),
            move.movers(),
            to.street(),
            to.regionCode(),
            to.regionName(),
            move.on()));
    return told(tx, number, MoveStatus.APPROVED, note);
  }

  private Move told(Handle tx, long number, MoveStatus status, String note) {
    store.change(tx, number, status, note, clock.instant());
    Move changed = found(tx, number);
    news.tell(tx, changed, note);
    return changed;
  }

  private Move openOne(Handle tx, long number) {
    Move move = store.lock(tx, number).orElseThrow(Moves::unknown);
    if (!move.status().open()) {
      throw decided();
    }
    return move;
  }

  private Move found(Handle tx, long number) {
    return store.find(tx, number).orElseThrow(Moves::unknown);
  }

  private static MoveRefusal unknown() {
    return new MoveRefusal(Text.of("Permohonan ini tidak ditemukan.", "There is no such request."));
  }

  private static MoveRefusal decided() {
    return new MoveRefusal(
        Text.of("Permohonan ini sudah diputuskan.", "This request has been decided."));
  }

  private static MoveRefusal oneAtATime() {
    return new MoveRefusal(
        Text.of(
            "Keluarga Anda masih mempunyai permohonan pindah yang berjalan.",
            "Your family has a request under way already."));
  }
}
