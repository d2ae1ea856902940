package id.satuwarga.server.push;

import com.google.firebase.FirebaseApp;
import com.google.firebase.ThreadManager;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * So many threads for Firebase and no more: one that idles is taken before another is made, or
 * ends, and none keeps the JVM alive.
 */
final class PushThreads extends ThreadManager {
  private static final int IDLE_SECONDS = 10;

  private final int most;

  PushThreads(int most) {
    this.most = most;
  }

  @Override
  protected ExecutorService getExecutor(FirebaseApp app) {
    LinkedTransferQueue<Runnable> waiting = new Handing();
    return new ThreadPoolExecutor(
        0,
        most,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        waiting,
        getThreadFactory(),
        (work, pool) -> {
          if (pool.isShutdown()) {
            throw new RejectedExecutionException("closed");
          }
          waiting.put(work);
        });
  }

  /** Takes what an idle thread waits for; else there shall be another thread, if there may be. */
  private static final class Handing extends LinkedTransferQueue<Runnable> {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean offer(Runnable work) {
      return tryTransfer(work);
    }
  }

  @Override
  protected void releaseExecutor(FirebaseApp app, ExecutorService executor) {
    executor.shutdownNow();
  }

  @Override
  protected ThreadFactory getThreadFactory() {
    return work -> {
      Thread thread = new Thread(work, "push");
      thread.setDaemon(true);
      return thread;
    };
  }
}
