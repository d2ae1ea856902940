package id.satuwarga.sdk.android.internal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Threads of one mini-app: few, so that one that hangs takes none from another, and none for ever
 * waited for.
 */
public final class Worker {
  private static final int THREADS = 4;

  /** What became of some work; called once. */
  public interface Outcome<T> {
    /** It was done in time. */
    void done(T value);

    /** It failed, was late ({@link LateException}) or found no thread ({@link BusyException}). */
    void failed(Exception why);
  }

  /** The deadline passed; the work may still go on. */
  public static final class LateException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** Every thread of this mini-app is taken. */
  public static final class BusyException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private final ThreadPoolExecutor threads;
  private final ScheduledExecutorService alarm;
  private final Executor main;

  /** Threads of this name; outcomes are told on {@code main}. */
  public Worker(String name, ScheduledExecutorService alarm, Executor main) {
    this.threads =
        new ThreadPoolExecutor(
            0,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
    this.alarm = alarm;
    this.main = main;
  }

  /** Does it within the deadline, or says that it did not. */
  public <T> void run(Callable<T> work, Duration deadline, Outcome<T> outcome) {
    AtomicBoolean told = new AtomicBoolean();
    Future<?> running;
    try {
      running = threads.submit(() -> tell(work, told, outcome));
    } catch (RejectedExecutionException full) {
      fail(told, outcome, new BusyException());
      return;
    }
    Future<?> unused =
        alarm.schedule(
            () -> {
              fail(told, outcome, new LateException());
              running.cancel(true);
            },
            deadline.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** Ends what still runs. */
  public void close() {
    threads.shutdownNow();
  }

  private <T> void tell(Callable<T> work, AtomicBoolean told, Outcome<T> outcome) {
    T value = null;
    Exception failure = null;
    try {
      value = work.call();
    } catch (Exception e) {
      failure = e;
    } catch (LinkageError | StackOverflowError | AssertionError fault) {
      // a fault of one mini-app ends that mini-app's answer, not the citizen's app
      failure = new IllegalStateException(fault);
    }
    if (value == null || failure != null) {
      fail(told, outcome, missing(failure));
    } else if (told.compareAndSet(false, true)) {
      T given = value;
      main.execute(() -> outcome.done(given));
    }
  }

  private static Exception missing(@Nullable Exception failure) {
    return failure == null ? new IllegalStateException("answered nothing") : failure;
  }

  private <T> void fail(AtomicBoolean told, Outcome<T> outcome, Exception why) {
    if (told.compareAndSet(false, true)) {
      main.execute(() -> outcome.failed(why));
    }
  }
}
