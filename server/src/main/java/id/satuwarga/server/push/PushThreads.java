package id.satuwarga.server.push;

import com.google.firebase.FirebaseApp;
import com.google.firebase.ThreadManager;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** So many threads for Firebase and no more; those that idle end, and none keeps the JVM alive. */
final class PushThreads extends ThreadManager {
  private static final int IDLE_SECONDS = 10;
  private final int most;

  PushThreads(int most) {
    this.most = most;
  }

  @Override
  protected ExecutorService getExecutor(FirebaseApp app) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            most,
            most,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            getThreadFactory());
    pool.allowCoreThreadTimeOut(true);
    return pool;
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
