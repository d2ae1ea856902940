package id.satuwarga.sample.apekesah.complaint;

import id.satuwarga.sample.ground.Outbox;
import id.satuwarga.sdk.client.NoticeOutbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the clock: reminds an office when a quarter of its time is left, and takes what is too
 * late to the head of the city, of which the citizen is told. Several may run at once.
 */
public final class Deadlines {
  private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
  private static final int BATCH = 50;
  private static final String TO_REMIND =
      """
      SELECT number FROM complaint WHERE remind_at <= :now AND reminded_at IS NULL AND escalated_at IS NULL
      ORDER BY remind_at LIMIT :limit FOR UPDATE SKIP LOCKED
      """;
  private static final String TO_ESCALATE =
      """
      SELECT number FROM complaint WHERE due_at <= :now AND escalated_at IS NULL
      ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED
      """;

  private final Jdbi database;
  private final Outbox outbox;
  private final Clock clock;
  private final ComplaintStore store = new ComplaintStore();

  public Deadlines(Jdbi database, NoticeOutbox outbox, Clock clock) {
    this.database = database;
    this.outbox = new Outbox(outbox);
    this.clock = clock;
  }

  /** Does all that is due now; what is too late is not reminded of any more. */
  public void round() {
    int late = batches(TO_ESCALATE, this::escalate);
    int soon = batches(TO_REMIND, this::remind);
    if (late + soon > 0) {
      LOG.info("{} complaints are too late, of {} an office was reminded", late, soon);
    }
  }

  private interface Step {
    void take(Handle tx, Complaint complaint, Instant now);
  }

  private int batches(String claim, Step step) {
    int all = 0;
    int last = BATCH;
    while (last == BATCH) {
      last = database.inTransaction(tx -> batch(tx, claim, step));
      all += last;
    }
    return all;
  }

  private int batch(Handle tx, String claim, Step step) {
    Instant now = clock.instant();
    List<Long> numbers =
        tx.createQuery(claim).bind("now", now).bind("limit", BATCH).mapTo(Long.class).list();
    for (long number : numbers) {
      step.take(tx, store.find(tx, number).orElseThrow(), now);
    }
    return numbers.size();
  }

  private void remind(Handle tx, Complaint complaint, Instant now) {
    tx.execute("UPDATE complaint SET reminded_at = ? WHERE number = ?", now, complaint.number());
    note(tx, complaint, ComplaintEvent.Kind.REMINDED, now);
  }

  private void escalate(Handle tx, Complaint complaint, Instant now) {
    tx.execute("UPDATE complaint SET escalated_at = ? WHERE number = ?", now, complaint.number());
    note(tx, complaint, ComplaintEvent.Kind.ESCALATED, now);
    outbox.put(tx, StatusNotice.tooLate(complaint));
  }

  private void note(Handle tx, Complaint complaint, ComplaintEvent.Kind kind, Instant now) {
    String once = kind + "-" + complaint.number() + "-" + complaint.handling().dueAt();
    ComplaintEvent event = new ComplaintEvent(now, kind, complaint.status(), "");
    store.addEvent(tx, complaint.number(), once, event);
  }
}
