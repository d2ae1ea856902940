package id.satuwarga.sdk.android;

import android.app.job.JobInfo;
import android.app.job.JobParameters;
import android.app.job.JobScheduler;
import android.app.job.JobService;
import android.content.ComponentName;
import android.content.Context;
import android.util.Log;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Asks now and then what is new, for phones that no push reaches, and sends what waits. The system
 * decides when: every 15 minutes at best, hours apart on a phone that saves its battery. The app
 * names its own in the manifest with {@code android.permission.BIND_JOB_SERVICE}, and schedules it
 * once the citizen has signed in.
 *
 * <pre>{@code
 * public final class InboxCatchUp extends CatchUp {
 *   protected Notifications notifications() { return app().notifications(); }
 *   protected List<PushMessage> whatIsNew() throws IOException { return app().unread(); }
 * }
 * CatchUp.schedule(context, InboxCatchUp.class, Duration.ofMinutes(15));
 * }</pre>
 */
public abstract class CatchUp extends JobService {
  private static final String TAG = "catch-up";
  private static final int JOB = 0x5743;
  private static final Duration SHORTEST = Duration.ofMinutes(15);
  private static final ExecutorService THREAD =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread made = new Thread(task, TAG);
            made.setDaemon(true);
            return made;
          });

  private @Nullable Future<?> running;

  /** By which the citizen is told. */
  protected abstract Notifications notifications();

  /**
   * Notices that may be new, the oldest first; those that were shown are shown no more. Called off
   * the main thread.
   *
   * @throws IOException when they cannot be had now
   */
  protected abstract List<PushMessage> whatIsNew() throws IOException;

  /**
   * Asks from now on, as often as this and the system allow, where there is a network; also after
   * the phone was off, when the app has {@code RECEIVE_BOOT_COMPLETED}. Doing so twice changes
   * nothing.
   */
  public static void schedule(
      Context context, Class<? extends CatchUp> service, Duration interval) {
    long every = Math.max(SHORTEST.toMillis(), interval.toMillis());
    JobScheduler scheduler = scheduler(context);
    JobInfo pending = scheduler.getPendingJob(JOB);
    if (pending != null && pending.getIntervalMillis() == every) {
      return;
    }
    boolean afterBoot =
        context.checkSelfPermission(android.Manifest.permission.RECEIVE_BOOT_COMPLETED)
            == android.content.pm.PackageManager.PERMISSION_GRANTED;
    int answer =
        scheduler.schedule(
            new JobInfo.Builder(JOB, new ComponentName(context, service))
                .setPeriodic(every)
                .setRequiredNetworkType(JobInfo.NETWORK_TYPE_ANY)
                .setPersisted(afterBoot)
                .build());
    if (answer != JobScheduler.RESULT_SUCCESS) {
      Log.w(TAG, "the system does not take the job");
    }
  }

  /** Asks no more: nobody is signed in. */
  public static void cancel(Context context) {
    scheduler(context).cancel(JOB);
  }

  @Override
  public final boolean onStartJob(JobParameters job) {
    running = THREAD.submit(() -> carryOut(job));
    return true;
  }

  @Override
  public final boolean onStopJob(JobParameters job) {
    if (running != null) {
      running.cancel(true);
    }
    return true;
  }

  /** Whatever happens, the system is told that it is over: it would keep the phone awake. */
  private void carryOut(JobParameters job) {
    boolean done = false;
    try {
      done = caughtUp();
    } finally {
      jobFinished(job, !done);
    }
  }

  private boolean caughtUp() {
    try {
      for (PushMessage message : whatIsNew()) {
        boolean unused = notifications().arrived(message);
      }
      return notifications().outbox().sendWaiting();
    } catch (IOException | RuntimeException e) {
      Log.w(TAG, "not now: " + e.getClass().getName());
      return false;
    }
  }

  private static JobScheduler scheduler(Context context) {
    return Objects.requireNonNull(
        context.getSystemService(JobScheduler.class), "every Android has it");
  }
}
