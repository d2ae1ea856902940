package id.satuwarga.sdk.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.app.NotificationManager;
import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import android.content.Context;
import id.satuwarga.sdk.miniapp.Language;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;

/** Phones that no push reaches. */
@RunWith(RobolectricTestRunner.class)
public class CatchUpTest {
  private static final PushMessage FIRST =
      PushMessage.of("0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e01", "Disdukcapil");
  private static final PushMessage SECOND =
      PushMessage.of("0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e02", "Dinkes");
  private static volatile boolean offline;

  private final Context app = RuntimeEnvironment.getApplication();
  private final JobScheduler scheduler = app.getSystemService(JobScheduler.class);

  /** That of an app whose inbox holds two. */
  public static final class TwoNew extends CatchUp {
    private Notifications notifications;

    @Override
    public void onCreate() {
      super.onCreate();
      try {
        Outbox outbox =
            new Outbox(SoftwareKey.vault()) {
              @Override
              protected void send(String kind, String id, String text) {}
            };
        notifications =
            new Notifications(
                this,
                Activity.class,
                outbox,
                Language.INDONESIAN,
                android.R.drawable.ic_dialog_info);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    protected Notifications notifications() {
      return notifications;
    }

    @Override
    protected List<PushMessage> whatIsNew() throws IOException {
      if (offline) {
        throw new IOException("offline");
      }
      return Arrays.asList(FIRST, SECOND);
    }
  }

  @After
  public void online() {
    offline = false;
  }

  @Test
  public void itIsScheduledOnceEvery15MinutesAtMost() {
    CatchUp.schedule(app, TwoNew.class, Duration.ofMinutes(1));
    CatchUp.schedule(app, TwoNew.class, Duration.ofMinutes(1));

    assertThat(scheduler.getAllPendingJobs()).hasSize(1);
    JobInfo job = scheduler.getAllPendingJobs().get(0);
    assertThat(job.isPeriodic()).isTrue();
    assertThat(job.getIntervalMillis()).isEqualTo(Duration.ofMinutes(15).toMillis());
    assertThat(job.isPersisted()).isFalse();
    CatchUp.cancel(app);
    assertThat(scheduler.getAllPendingJobs()).isEmpty();
  }

  @Test
  public void whatIsNewIsShownAndWhatWasShownIsNot() {
    assertThat(run()).isFalse();
    NotificationManager system = app.getSystemService(NotificationManager.class);
    assertThat(system.getActiveNotifications()).hasSize(2);
    system.cancelAll();

    assertThat(run()).isFalse();
    assertThat(system.getActiveNotifications()).isEmpty();
  }

  @Test
  public void withoutANetworkTheSystemIsAskedToTryAgain() {
    offline = true;

    assertThat(run()).isTrue();
  }

  /** Whether it wants to be run again soon. */
  private static boolean run() {
    TwoNew job = Robolectric.buildService(TwoNew.class).create().get();
    assertThat(job.onStartJob(null)).isTrue();
    Looking.until(() -> shadowOf(job).getIsJobFinished(), "the end of the job");
    return shadowOf(job).getIsRescheduleNeeded();
  }
}
