package id.satuwarga.sdk.android;

import android.content.Context;
import android.net.ConnectivityManager;
import android.net.Network;
import android.util.Log;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * Does something whenever there is a network again: sends what was kept. Off the main thread, one
 * at a time, until it is closed; one that fails is logged. The app asks for {@code
 * ACCESS_NETWORK_STATE}.
 */
public final class Reconnection implements AutoCloseable {
  private static final String TAG = "reconnection";

  private final ConnectivityManager connectivity;
  private final ConnectivityManager.NetworkCallback callback;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread made = new Thread(task, "reconnection");
            made.setDaemon(true);
            return made;
          });

  private Reconnection(ConnectivityManager connectivity, Runnable work) {
    this.connectivity = connectivity;
    this.callback =
        new ConnectivityManager.NetworkCallback() {
          @Override
          public void onAvailable(Network network) {
            begin(work);
          }
        };
  }

  /** Watches from now on; at once if there is a network already. */
  public static Reconnection watch(Context context, Runnable work) {
    ConnectivityManager connectivity = service(context);
    Reconnection watching = new Reconnection(connectivity, work);
    connectivity.registerDefaultNetworkCallback(watching.callback);
    return watching;
  }

  /** The network may come back while this is being closed; then nothing is done. */
  private void begin(Runnable work) {
    try {
      thread.execute(() -> guarded(work));
    } catch (RejectedExecutionException closed) {
      Log.d(TAG, "closed");
    }
  }

  /** A fault of the work ends neither the app nor the next time. */
  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      Log.w(TAG, "what was to be done failed: " + e.getClass().getName());
    }
  }

  private static ConnectivityManager service(Context context) {
    return Objects.requireNonNull(
        context.getSystemService(ConnectivityManager.class), "every Android has it");
  }

  @Override
  public void close() {
    connectivity.unregisterNetworkCallback(callback);
    thread.shutdown();
  }
}
