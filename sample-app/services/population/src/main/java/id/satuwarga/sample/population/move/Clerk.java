package id.satuwarga.sample.population.move;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands in for the clerk in a sandbox, where nobody sits at the desk: approves what the register
 * found in order, some time after it was filed.
 */
public final class Clerk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);
  private static final String NOTE = "Petugas simulasi / simulated clerk";

  private final Moves moves;
  private final Duration after;
  private final Clock clock;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "clerk");
            thread.setDaemon(true);
            return thread;
          });

  public Clerk(Moves moves, Duration after, Clock clock) {
    this.moves = moves;
    this.after = after;
    this.clock = clock;
  }

  public void start() {
    ScheduledFuture<?> unused = worker.scheduleWithFixedDelay(this::safely, 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    worker.shutdown();
  }

  /** Gives how many were approved. */
  int round() {
    return moves.approveWaiting(clock.instant().minus(after), NOTE);
  }

  private void safely() {
    try {
      round();
    } catch (RuntimeException e) {
      LOG.warn("Requests wait, the register cannot be reached: {}", e.getClass().getSimpleName());
    }
  }
}
