package id.satuwarga.sample.ground;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again in the background; a round that fails is only logged. */
public final class Rounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final ScheduledExecutorService worker;

  private Rounds(ScheduledExecutorService worker) {
    this.worker = worker;
  }

  /** Begins at once, and again so long after each round's end. */
  public static Rounds every(Duration pause, String name, Runnable round) {
    ScheduledExecutorService worker =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
    ScheduledFuture<?> unused =
        worker.scheduleWithFixedDelay(
            () -> guarded(name, round), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    return new Rounds(worker);
  }

  @Override
  public void close() {
    worker.shutdown();
  }

  private static void guarded(String name, Runnable round) {
    try {
      round.run();
    } catch (RuntimeException e) {
      // the words of a failure may be people's words
      LOG.warn("A round of {} failed: {}", name, e.getClass().getSimpleName());
    }
  }
}
