package id.satuwarga.sdk.android;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import android.net.ConnectivityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;

/** Networks come and go at any moment. */
@RunWith(RobolectricTestRunner.class)
public class ReconnectionTest {
  private final Context app = RuntimeEnvironment.getApplication();
  private final ConnectivityManager connectivity = app.getSystemService(ConnectivityManager.class);
  private final List<Throwable> uncaught = new ArrayList<>();

  @Test
  public void workThatFailsIsDoneAgainTheNextTimeAndEndsNobody() throws Exception {
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> uncaught.add(e));
    CountDownLatch twice = new CountDownLatch(2);
    try (Reconnection watching =
        Reconnection.watch(
            app,
            () -> {
              twice.countDown();
              throw new IllegalStateException("no");
            })) {
      assertThat(watching).isNotNull();
      networkComes();
      networkComes();

      assertThat(twice.await(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
    assertThat(uncaught).isEmpty();
  }

  @Test
  public void aNetworkThatComesWhileItIsClosedDoesNothing() {
    Reconnection watching = Reconnection.watch(app, () -> {});
    List<ConnectivityManager.NetworkCallback> callbacks = callbacks();
    watching.close();

    callbacks.forEach(callback -> callback.onAvailable(connectivity.getActiveNetwork()));
  }

  private void networkComes() {
    callbacks().forEach(callback -> callback.onAvailable(connectivity.getActiveNetwork()));
  }

  private List<ConnectivityManager.NetworkCallback> callbacks() {
    return new ArrayList<>(Shadows.shadowOf(connectivity).getNetworkCallbacks());
  }
}
