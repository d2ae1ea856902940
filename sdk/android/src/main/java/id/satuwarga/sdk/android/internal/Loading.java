package id.satuwarga.sdk.android.internal;

import android.os.Handler;
import android.os.Looper;
import id.satuwarga.sdk.android.Devices;
import java.io.IOException;
import java.util.function.Consumer;

/** Fetches off the main thread what a Screen needs beside itself, and brings it back there. */
final class Loading {
  /** Something that may take long. */
  interface Fetch<T> {
    T from(Devices devices) throws IOException;
  }

  private final Devices devices;
  private final Handler main = new Handler(Looper.getMainLooper());

  Loading(Devices devices) {
    this.devices = devices;
  }

  Devices devices() {
    return devices;
  }

  <T> void load(Fetch<T> fetch, Consumer<T> use, Runnable missing) {
    devices
        .loading()
        .execute(
            () -> {
              try {
                T loaded = fetch.from(devices);
                main.post(() -> use.accept(loaded));
              } catch (IOException | RuntimeException e) {
                main.post(missing);
              }
            });
  }
}
