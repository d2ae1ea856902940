package id.satuwarga.sdk.android;

import android.Manifest;
import android.app.Activity;
import android.app.AlertDialog;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The position by Android's own location service. Says the mini-app's reason before it asks for the
 * permission; a no is an answer like any other. The activity hands on {@code
 * onRequestPermissionsResult}.
 */
final class DevicePositions {
  /** By which the activity tells the answer to be ours. */
  static final int REQUEST = 0x5741;

  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final Text DENIED =
      Text.of(
          "Posisi tidak diizinkan. Tidak apa-apa: wilayah dan nama jalan sudah cukup.",
          "The position is not allowed. That is all right: region and street are enough.");
  private static final Text NOWHERE =
      Text.of(
          "Posisi tidak ditemukan. Wilayah dan nama jalan sudah cukup.",
          "The position was not found. Region and street are enough.");
  private static final Text GO_ON = Text.of("Lanjut", "Go on");
  private static final Text NOT_NOW = Text.of("Tidak sekarang", "Not now");

  private final Activity activity;
  private final Language language;
  private @Nullable Found waiting;

  /** For this activity, in the citizen's language. */
  DevicePositions(Activity activity, Language language) {
    this.activity = activity;
    this.language = language;
  }

  /** Searches, asking for the permission with this reason where it is missing. */
  void find(Text reason, BiConsumer<Double, Double> at, Consumer<Text> nowhere) {
    Found found = new Found(at, nowhere);
    if (isAllowed()) {
      search(found);
      return;
    }
    new AlertDialog.Builder(activity)
        .setMessage(reason.in(language))
        .setPositiveButton(GO_ON.in(language), (dialog, which) -> ask(found))
        .setNegativeButton(NOT_NOW.in(language), (dialog, which) -> found.nowhere.accept(DENIED))
        .setOnCancelListener(dialog -> found.nowhere.accept(DENIED))
        .show();
  }

  /** To be called by the activity's method of this name. */
  void onRequestPermissionsResult(int requestCode) {
    Found found = waiting;
    if (requestCode != REQUEST || found == null) {
      return;
    }
    waiting = null;
    if (isAllowed()) {
      search(found);
    } else {
      found.nowhere.accept(DENIED);
    }
  }

  private void ask(Found found) {
    waiting = found;
    activity.requestPermissions(
        new String[] {
          Manifest.permission.ACCESS_FINE_LOCATION, Manifest.permission.ACCESS_COARSE_LOCATION
        },
        REQUEST);
  }

  /** Roughly will do: the citizen may have allowed no more. */
  private boolean isAllowed() {
    return allows(Manifest.permission.ACCESS_FINE_LOCATION)
        || allows(Manifest.permission.ACCESS_COARSE_LOCATION);
  }

  private boolean allows(String permission) {
    return activity.checkSelfPermission(permission) == PackageManager.PERMISSION_GRANTED;
  }

  private void search(Found found) {
    LocationManager service =
        Objects.requireNonNull(activity.getSystemService(LocationManager.class), "location");
    First first = new First(service, found);
    boolean searching = false;
    for (String provider : providers(service)) {
      try {
        service.requestLocationUpdates(provider, 0, 0, first, Looper.getMainLooper());
        searching = true;
      } catch (SecurityException | IllegalArgumentException notThisOne) {
        // allowed roughly only, or a device without it: the others may do
      }
    }
    if (searching) {
      new Handler(Looper.getMainLooper()).postDelayed(first::tooLate, LONGEST.toMillis());
    } else {
      found.nowhere.accept(NOWHERE);
    }
  }

  private static List<String> providers(LocationManager service) {
    List<String> enabled = new ArrayList<>();
    for (String provider :
        new String[] {LocationManager.GPS_PROVIDER, LocationManager.NETWORK_PROVIDER}) {
      if (service.getAllProviders().contains(provider) && service.isProviderEnabled(provider)) {
        enabled.add(provider);
      }
    }
    return enabled;
  }

  /** Who waits for the end of a search. */
  private static final class Found {
    final BiConsumer<Double, Double> at;
    final Consumer<Text> nowhere;

    Found(BiConsumer<Double, Double> at, Consumer<Text> nowhere) {
      this.at = at;
      this.nowhere = nowhere;
    }
  }

  /** The first position that comes; Android 8 wants every method to be there. */
  private static final class First implements LocationListener {
    private final LocationManager service;
    private final Found found;
    private boolean told;

    First(LocationManager service, Found found) {
      this.service = service;
      this.found = found;
    }

    @Override
    public void onLocationChanged(Location location) {
      if (!told) {
        told = true;
        service.removeUpdates(this);
        found.at.accept(location.getLatitude(), location.getLongitude());
      }
    }

    void tooLate() {
      if (!told) {
        told = true;
        service.removeUpdates(this);
        found.nowhere.accept(NOWHERE);
      }
    }

    @Override
    @SuppressWarnings("deprecation")
    public void onStatusChanged(String provider, int status, Bundle extras) {}

    @Override
    public void onProviderEnabled(String provider) {}

    @Override
    public void onProviderDisabled(String provider) {}
  }
}
