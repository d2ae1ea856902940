package id.satuwarga.sdk.client.internal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** One call under way: how long it may take, and whether it is still wanted. */
public final class Running {
  final String language;
  final int tries;
  final @Nullable Duration timeout;

  private long patienceNanos;
  private boolean cancelled;
  private @Nullable Runnable current;

  public Running(String language, int tries, Duration patience, @Nullable Duration timeout) {
    this.language = language;
    this.tries = tries;
    this.timeout = timeout;
    this.patienceNanos = patience.toNanos();
  }

  public String language() {
    return language;
  }

  /** Gives up, also in the middle. */
  public void cancel() {
    Runnable stopped;
    synchronized (this) {
      cancelled = true;
      stopped = current;
      notifyAll();
    }
    if (stopped != null) {
      stopped.run();
    }
  }

  public synchronized boolean isCancelled() {
    return cancelled;
  }

  /** This try is what a cancellation ends. */
  synchronized void begin(Call<?> call) throws CallFailed {
    if (cancelled) {
      throw CallFailed.cancelled();
    }
    if (timeout != null) {
      call.timeout().timeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }
    current = call::cancel;
  }

  /** What a cancellation does from now on; at once when it was before. */
  void onCancel(Runnable stop) {
    synchronized (this) {
      if (!cancelled) {
        current = stop;
        return;
      }
    }
    stop.run();
  }

  synchronized boolean isPatient(Duration length) {
    return length.toNanos() <= patienceNanos;
  }

  /** Waits for its turn; false when the caller's patience does not reach so far. */
  synchronized boolean waitForTurn(Duration length) throws CallFailed {
    if (!isPatient(length)) {
      return false;
    }
    patienceNanos -= length.toNanos();
    pause(length);
    return true;
  }

  /** Waits, unless it is cancelled meanwhile. */
  synchronized void pause(Duration length) throws CallFailed {
    long end = System.nanoTime() + length.toNanos();
    try {
      for (long left = length.toNanos(); left > 0 && !cancelled; left = end - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CallFailed.unreachable(e);
    }
    if (cancelled) {
      throw CallFailed.cancelled();
    }
  }
}
