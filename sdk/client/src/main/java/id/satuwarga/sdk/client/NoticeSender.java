package id.satuwarga.sdk.client;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Carries notices from the outbox to the one app, a few one by one and many together. */
final class NoticeSender implements AutoCloseable {
  private static final int BATCH = 500;
  private static final long PAUSE = 500;

  /** Short, because sending twice does no harm. */
  private static final long LEASE = Duration.ofSeconds(15).toMillis();

  private static final long REFUSED_KEPT = Duration.ofDays(30).toMillis();
  private static final long PRUNE_EVERY = Duration.ofHours(1).toMillis();

  private final OutboxTable table;
  private final SatuWarga satuWarga;
  private final Consumer<String> log;
  private final Clock clock;
  private @Nullable ScheduledExecutorService worker;
  private long pruneAt;

  NoticeSender(DataSource database, SatuWarga satuWarga, Consumer<String> log) {
    this.table = new OutboxTable(database);
    this.satuWarga = satuWarga;
    this.log = log;
    this.clock = satuWarga.clock();
  }

  /** On a thread of its own. */
  synchronized void start() {
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

  @Override
  public synchronized void close() {
    if (worker != null) {
      worker.shutdown();
    }
  }

  /** Sends what is due now; how many were. */
  int send() throws SQLException {
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
      log.accept("notices wait, the outbox cannot be used: " + e.getClass().getSimpleName());
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
