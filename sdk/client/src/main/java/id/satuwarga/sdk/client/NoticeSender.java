package id.satuwarga.sdk.client;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Carries notices from the {@link NoticeOutbox} to the one app, again and again until it has taken
 * or refused them; what was taken is deleted. A few go one by one, many go together. Several
 * senders may share one table: a notice arrives once however many carry it, because of its
 * reference.
 *
 * <pre>{@code
 * NoticeSender sender = NoticeSender.of(database, satuWarga, line -> logger.info(line));
 * sender.start();
 * }</pre>
 *
 * What the one app refuses stays in the table for thirty days, with the reason in {@code refused},
 * for a person to look at.
 */
public final class NoticeSender implements AutoCloseable {
  private static final int BATCH = 500;
  private static final long PAUSE = 500;

  /** Short, because sending twice does no harm. */
  private static final long LEASE = Duration.ofSeconds(15).toMillis();

  private static final long REFUSED_KEPT = Duration.ofDays(30).toMillis();
  private static final long PRUNE_EVERY = Duration.ofHours(1).toMillis();

  private final OutboxTable table;
  private final SatuWarga satuWarga;
  private final CallLog log;
  private final Clock clock;
  private @Nullable ScheduledExecutorService worker;
  private long pruneAt;

  private NoticeSender(OutboxTable table, SatuWarga satuWarga, CallLog log) {
    this.table = table;
    this.satuWarga = satuWarga;
    this.log = log;
    this.clock = satuWarga.clock();
  }

  /**
   * From this database, in the name of this OPD. Nothing is sent yet.
   *
   * @param log hears of what waits and of what was refused; names references, never words
   */
  public static NoticeSender of(DataSource database, SatuWarga satuWarga, CallLog log) {
    return new NoticeSender(new OutboxTable(database), satuWarga, log);
  }

  /** Sends what is due, and looks again twice a second, on a thread of its own. */
  public synchronized void start() {
    if (worker == null) {
      ScheduledExecutorService made =
          Executors.newSingleThreadScheduledExecutor(
              task -> {
                Thread thread = new Thread(task, "satuwarga-notice-sender");
                thread.setDaemon(true);
                return thread;
              });
      ScheduledFuture<?> unused =
          made.scheduleWithFixedDelay(this::round, PAUSE, PAUSE, TimeUnit.MILLISECONDS);
      worker = made;
    }
  }

  /** Stops looking; what is under way comes to its end. */
  @Override
  public synchronized void close() {
    if (worker != null) {
      worker.shutdown();
    }
  }

  /**
   * Sends what is due now, for an OPD with a timer of its own.
   *
   * @return how many were due
   */
  public int send() throws SQLException {
    prune();
    List<WaitingNotice> due = table.claim(clock.millis(), LEASE, BATCH);
    new NoticeRound(table, satuWarga, log).carry(due);
    return due.size();
  }

  private void round() {
    try {
      int sent = BATCH;
      while (sent == BATCH) {
        sent = send();
      }
    } catch (SQLException | RuntimeException e) {
      log.tried("notices wait, the outbox cannot be used: " + e.getClass().getSimpleName());
    }
  }

  private void prune() throws SQLException {
    long now = clock.millis();
    if (now >= pruneAt) {
      pruneAt = now + PRUNE_EVERY;
      table.prune(now - REFUSED_KEPT);
    }
  }
}
