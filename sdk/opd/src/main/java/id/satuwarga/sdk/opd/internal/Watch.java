package id.satuwarga.sdk.opd.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts a thread that is held for longer than it may be. A connection of the JDK's web server
 * is closed by that, so whoever holds the thread lets go of it.
 */
public final class Watch {
  private final ScheduledThreadPoolExecutor clock;

  public Watch() {
    clock =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "mini-app-watch");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
    clock.setKeepAliveTime(10, TimeUnit.SECONDS);
    clock.allowCoreThreadTimeOut(true);
  }

  /** What is done under the watch. */
  public interface Work {
    void run() throws IOException;
  }

  /** Does it on this thread; what waits for a client when the time is over fails there. */
  public void over(Duration longest, Work work) throws IOException {
    Turn turn = new Turn(Thread.currentThread());
    Future<?> cut = clock.schedule(turn::cut, longest.toMillis(), TimeUnit.MILLISECONDS);
    try {
      work.run();
    } finally {
      cut.cancel(false);
      turn.end();
    }
  }

  /** One stretch of one thread: it is never interrupted after its end. */
  private static final class Turn {
    private final Thread thread;
    private boolean ended;
    private boolean interrupted;

    Turn(Thread thread) {
      this.thread = thread;
    }

    synchronized void cut() {
      if (!ended) {
        interrupted = true;
        thread.interrupt();
      }
    }

    synchronized void end() {
      ended = true;
      if (interrupted) {
        Thread.interrupted();
      }
    }
  }
}
