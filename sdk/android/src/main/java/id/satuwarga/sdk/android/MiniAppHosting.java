package id.satuwarga.sdk.android;

import java.util.Optional;

/**
 * An {@link android.app.Application} in which mini-apps run: where {@link MiniAppActivity} looks.
 */
public interface MiniAppHosting {
  /** The one host of this app. */
  MiniAppHost miniApps();

  /** What the device can do for a Screen that this activity shows. */
  Devices devices(MiniAppActivity activity);

  /** By which the citizen is told of notices, where the app does so. */
  default Optional<Notifications> notifications() {
    return Optional.empty();
  }
}
