package id.satuwarga.sdk.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.Manifest;
import android.app.Activity;
import android.app.AlertDialog;
import android.content.ClipData;
import android.content.Intent;
import android.location.Location;
import android.location.LocationManager;
import android.net.Uri;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.shadows.ShadowAlertDialog;
import org.robolectric.shadows.ShadowLooper;

/** Permissions and choosers of the framework, as citizens say yes, no, or nothing at all. */
@RunWith(RobolectricTestRunner.class)
public class DeviceTest {
  private static final Text WHY = Text.of("Agar petugas datang.", "So that officers come.");
  private static final List<String> PHOTO = List.of("image/jpeg", "image/png", "image/webp");

  private final Activity activity = Robolectric.buildActivity(Activity.class).setup().get();
  private final List<String> said = new ArrayList<>();
  private final DevicePositions positions = new DevicePositions(activity, Language.INDONESIAN);

  @Test
  public void theReasonIsSaidBeforeThePermissionIsAskedFor() {
    positions.find(WHY, this::found, this::refused);

    AlertDialog dialog = ShadowAlertDialog.getLatestAlertDialog();
    assertThat(shadowOf(dialog).getMessage().toString()).isEqualTo("Agar petugas datang.");
    assertThat(shadowOf(activity).getLastRequestedPermission()).isNull();
    dialog.getButton(AlertDialog.BUTTON_POSITIVE).performClick();
    ShadowLooper.idleMainLooper();
    assertThat(shadowOf(activity).getLastRequestedPermission().requestedPermissions)
        .contains(Manifest.permission.ACCESS_FINE_LOCATION);

    positions.onRequestPermissionsResult(DevicePositions.REQUEST);
    assertThat(said).singleElement().asString().contains("tidak diizinkan");
  }

  @Test
  public void notNowIsAnAnswer() {
    positions.find(WHY, this::found, this::refused);
    ShadowAlertDialog.getLatestAlertDialog().getButton(AlertDialog.BUTTON_NEGATIVE).performClick();
    ShadowLooper.idleMainLooper();

    assertThat(said).singleElement().asString().contains("tidak diizinkan");
  }

  @Test
  public void whatIsAllowedIsFoundAndSearchedForNoLonger() {
    allowed();
    positions.find(WHY, this::found, this::refused);
    ShadowLooper.idleMainLooper();

    locations().simulateLocation(at(1.12, 104.05));
    locations().simulateLocation(at(2, 105));
    ShadowLooper.idleMainLooper();

    assertThat(said).containsExactly("1.12 104.05");
    assertThat(locations().getLocationRequests(LocationManager.GPS_PROVIDER)).isEmpty();
  }

  @Test
  public void whatIsNotFoundInTimeIsGivenUp() {
    allowed();
    positions.find(WHY, this::found, this::refused);

    ShadowLooper.idleMainLooper(20, java.util.concurrent.TimeUnit.SECONDS);

    assertThat(said).singleElement().asString().contains("tidak ditemukan");
  }

  @Test
  public void aDeviceThatIsSwitchedOffSaysSo() {
    allowed();
    locations().setProviderEnabled(LocationManager.GPS_PROVIDER, false);
    locations().setProviderEnabled(LocationManager.NETWORK_PROVIDER, false);

    positions.find(WHY, this::found, this::refused);

    assertThat(said).singleElement().asString().contains("tidak ditemukan");
  }

  @Test
  public void chosenFilesAreSentUpAndNoMoreThanThereIsRoomFor() {
    DeviceFiles files = files("u");
    files.choose(PHOTO, 2, this::taken, this::refused);
    Intent asked = shadowOf(activity).getNextStartedActivityForResult().intent;
    assertThat(asked.getAction()).isEqualTo(Intent.ACTION_OPEN_DOCUMENT);
    assertThat(asked.getStringArrayExtra(Intent.EXTRA_MIME_TYPES)).contains("image/jpeg");

    ClipData three = ClipData.newRawUri("", file("a", 10));
    three.addItem(new ClipData.Item(file("b", 10)));
    three.addItem(new ClipData.Item(file("c", 10)));
    Intent result = new Intent();
    result.setClipData(three);
    files.onActivityResult(DeviceFiles.REQUEST, Activity.RESULT_OK, result);
    ShadowLooper.idleMainLooper();

    assertThat(said).hasSize(2).allMatch(it -> it.startsWith("u"));
  }

  @Test
  public void whoGoesBackHasChosenNothing() {
    DeviceFiles files = files("u");
    files.choose(PHOTO, 1, this::taken, this::refused);
    files.onActivityResult(DeviceFiles.REQUEST, Activity.RESULT_CANCELED, null);
    ShadowLooper.idleMainLooper();

    assertThat(said).isEmpty();
  }

  @Test
  public void whatIsTooLargeOrDoesNotArriveIsSaid() {
    choose(files("u"), file("large", 5 * 1024 * 1024 + 1));
    choose(files(""), file("small", 10));

    assertThat(said.get(0)).contains("5 MB");
    assertThat(said.get(1)).contains("gagal diunggah");
  }

  @Test
  public void whatIsOfAnotherTypeIsSaid() {
    choose(files("u"), Uri.parse("content://nothing/here"));

    assertThat(said).singleElement().asString().contains("tidak diterima");
  }

  private void choose(DeviceFiles files, Uri file) {
    files.choose(PHOTO, 1, this::taken, this::refused);
    files.onActivityResult(DeviceFiles.REQUEST, Activity.RESULT_OK, new Intent().setData(file));
    ShadowLooper.idleMainLooper();
  }

  private DeviceFiles files(String uploadId) {
    DeviceFiles.Upload uploads =
        (name, type, content) -> {
          if (uploadId.isEmpty()) {
            throw new IOException("cut");
          }
          return uploadId;
        };
    return new DeviceFiles(activity, uploads, Runnable::run);
  }

  private Uri file(String name, int size) {
    Uri uri = Uri.parse("content://" + PhotoProvider.AUTHORITY + "/" + name);
    Robolectric.setupContentProvider(PhotoProvider.class, PhotoProvider.AUTHORITY);
    shadowOf(activity.getContentResolver())
        .registerInputStream(uri, new ByteArrayInputStream(new byte[size]));
    return uri;
  }

  private void allowed() {
    shadowOf(activity.getApplication()).grantPermissions(Manifest.permission.ACCESS_FINE_LOCATION);
    locations().setProviderEnabled(LocationManager.GPS_PROVIDER, true);
  }

  private org.robolectric.shadows.ShadowLocationManager locations() {
    return shadowOf(activity.getSystemService(LocationManager.class));
  }

  private static Location at(double latitude, double longitude) {
    Location location = new Location(LocationManager.GPS_PROVIDER);
    location.setLatitude(latitude);
    location.setLongitude(longitude);
    location.setTime(System.currentTimeMillis());
    location.setElapsedRealtimeNanos(Duration.ofSeconds(1).toNanos());
    return location;
  }

  private void found(double latitude, double longitude) {
    said.add(latitude + " " + longitude);
  }

  private void taken(String uploadId, String name) {
    said.add(uploadId + " " + name);
  }

  private void refused(Text why) {
    said.add(why.in(Language.INDONESIAN));
  }
}
