package id.satuwarga.sample.eplanning.proposal;

import id.satuwarga.sample.ground.Outbox;
import id.satuwarga.sdk.client.NoticeOutbox;
import id.satuwarga.sdk.miniapp.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The rules of the meetings. What is said of a proposal stays a draft until the meeting is closed;
 * then the main proposals go on to the next stage, and each proposer is told.
 */
public final class Musrenbang {
  private final Jdbi database;
  private final Outbox outbox;
  private final Clock clock;
  private final Seats seats;
  private final ProposalStore proposals = new ProposalStore();
  private final MeetingStore meetings = new MeetingStore();

  public Musrenbang(Jdbi database, NoticeOutbox outbox, Clock clock, Seats seats) {
    this.database = database;
    this.outbox = new Outbox(outbox);
    this.clock = clock;
    this.seats = seats;
  }

  public Seats seats() {
    return seats;
  }

  /** The meetings of this year's plan that have something before them. */
  public List<Session> sessions(int planYear) {
    return database.withHandle(db -> meetings.sessions(db, planYear));
  }

  /** How the meeting's territory is called; nothing when such a meeting never is. */
  public Optional<String> place(Meeting meeting) {
    return database.withHandle(db -> meetings.place(db, meeting));
  }

  /** What is before a meeting, those with most support first. */
  public List<Motion> motions(Meeting meeting) {
    return database.withHandle(db -> meetings.motions(db, meeting));
  }

  public boolean isClosed(Meeting meeting) {
    return database.withHandle(db -> meetings.isClosed(db, meeting));
  }

  /** What a closed meeting chose, main proposals first; nothing while it is open. */
  public List<Result> results(Meeting meeting) {
    return database.withHandle(db -> meetings.results(db, meeting));
  }

  /**
   * Writes down what the meeting says of a proposal before it; said again, it replaces what was
   * said. A page left open since the proposal went on to the next meeting decides nothing there.
   */
  public void decide(Meeting meeting, long number, Verdict verdict) {
    database.useTransaction(
        tx -> {
          requireOpen(tx, meeting);
          Proposal proposal = proposals.lock(tx, number).orElseThrow(Proposals::unknown);
          if (!proposal.isOpen() || !proposal.meeting().equals(meeting)) {
            throw closed();
          }
          int most = seats.of(verdict.standing());
          if (meetings.taken(tx, meeting, verdict.standing(), number) >= most) {
            throw new ProposalRefusal(
                Text.of(
                    "Sudah ada " + most + " usulan dengan hasil ini; ubah dulu salah satunya.",
                    "There are "
                        + most
                        + " proposals of this standing; change one of them first."));
          }
          meetings.decide(tx, meeting, number, verdict, clock.instant());
        });
  }

  /** Makes it final and tells every proposer; closing again changes nothing. */
  public void close(Meeting meeting, String officer) {
    database.useTransaction(
        tx -> {
          if (!meetings.lockOpen(tx, meeting)) {
            return;
          }
          List<Motion> motions = meetings.motions(tx, meeting);
          long undecided = motions.stream().filter(motion -> motion.standing() == null).count();
          if (motions.isEmpty() || undecided > 0) {
            throw new ProposalRefusal(
                Text.of(
                    "Belum dapat ditutup: " + undecided + " usulan belum diputuskan.",
                    "It cannot be closed yet: " + undecided + " proposals are not decided on."));
          }
          meeting.stage().before().ifPresent(below -> requireNoneBelow(tx, meeting, below));
          Instant now = clock.instant();
          meetings.close(tx, meeting, officer, now);
          for (Motion motion : motions) {
            settle(tx, motion, now);
          }
        });
  }

  /** The proposer takes it back; who was next in the reserve of the stage before moves up. */
  public Proposal withdraw(long number, String citizen) {
    return database.inTransaction(
        tx -> {
          Proposal asked =
              proposals
                  .find(tx, number)
                  .filter(found -> found.isOf(citizen))
                  .orElseThrow(Proposals::unknown);
          if (asked.standing() == Standing.WITHDRAWN) {
            return asked;
          }
          requireOpen(tx, asked.meeting());
          Proposal proposal = proposals.lock(tx, number).orElseThrow(Proposals::unknown);
          if (!proposal.isOpen() || !proposal.meeting().equals(asked.meeting())) {
            throw closed();
          }
          meetings.forget(tx, proposal.meeting(), number);
          Instant now = clock.instant();
          proposals.move(
              tx,
              number,
              new Event(now, Event.Kind.WITHDRAWN, proposal.stage(), Standing.WITHDRAWN, ""));
          proposal.stage().before().ifPresent(before -> moveUp(tx, proposal, before, now));
          return proposals.find(tx, number).orElseThrow();
        });
  }

  private void moveUp(Handle tx, Proposal withdrawn, Stage before, Instant now) {
    Meeting earlier = Meeting.of(withdrawn.planYear(), before, withdrawn.kelurahan());
    meetings
        .bestReserve(tx, earlier)
        .flatMap(number -> proposals.lock(tx, number))
        .ifPresent(
            reserve -> {
              Event event =
                  new Event(now, Event.Kind.MOVED_UP, withdrawn.stage(), Standing.WAITING, "");
              proposals.move(tx, reserve.number(), event);
              tell(tx, reserve, event);
            });
  }

  private void settle(Handle tx, Motion motion, Instant now) {
    Proposal proposal = motion.proposal();
    Standing standing = Objects.requireNonNull(motion.standing());
    Event event = new Event(now, Event.Kind.DECIDED, proposal.stage(), standing, motion.reason());
    proposals.move(tx, proposal.number(), event);
    if (standing == Standing.MAIN) {
      proposal.stage().next().ifPresent(next -> goOn(tx, proposal.number(), next));
    }
    tell(tx, proposal, event);
  }

  private static void goOn(Handle tx, long number, Stage next) {
    tx.execute(
        "UPDATE proposal SET stage = ?, standing = 'WAITING' WHERE number = ?",
        next.name(),
        number);
  }

  /** Else what those meetings choose would come to a closed door. */
  private void requireNoneBelow(Handle tx, Meeting meeting, Stage below) {
    int waiting = meetings.waitingAt(tx, meeting, below);
    if (waiting > 0) {
      throw new ProposalRefusal(
          Text.of(
              "Belum dapat ditutup: " + waiting + " usulan masih di tahap sebelumnya.",
              "It cannot be closed yet: " + waiting + " proposals are at the stage before."));
    }
  }

  private void requireOpen(Handle tx, Meeting meeting) {
    if (!meetings.lockOpen(tx, meeting)) {
      throw closed();
    }
  }

  private static ProposalRefusal closed() {
    return new ProposalRefusal(
        Text.of(
            "Rapat sudah ditutup; hasilnya tidak dapat diubah lagi.",
            "The meeting is closed; its results can no longer change."));
  }

  /** Who proposed on paper is told on paper. */
  private void tell(Handle tx, Proposal proposal, Event event) {
    StageNotice.of(proposal, event).ifPresent(notice -> outbox.put(tx, notice));
  }
}
