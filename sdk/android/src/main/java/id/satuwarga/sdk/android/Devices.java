package id.satuwarga.sdk.android;

import android.app.Activity;
import android.content.Intent;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the device and the app around it can do for a Screen. An app overrides what it has to give;
 * what it does not give is told to the citizen at the input.
 *
 * <pre>{@code
 * new Devices(activity, citizen.language()) {
 *   public String upload(String name, String type, byte[] content) throws IOException {
 *     return app.uploads().send(name, type, content).execute();
 *   }
 * };
 * }</pre>
 */
public class Devices {
  private static final Executor THREADS =
      Executors.newFixedThreadPool(
          2,
          task -> {
            Thread thread = new Thread(task, "screen-loading");
            thread.setDaemon(true);
            return thread;
          });

  private final @Nullable DeviceFiles files;
  private final @Nullable DevicePositions positions;

  /** A device without files and position. */
  public Devices() {
    files = null;
    positions = null;
  }

  /**
   * This activity's device by the framework's own ways: files by the system's chooser, sent up by
   * {@link #upload}, and the position by its location service, after the mini-app's reason was said
   * in this language. An activity of your own hands on what it is told about results.
   */
  public Devices(Activity activity, Language language) {
    files = new DeviceFiles(activity, this::upload, task -> loading().execute(task));
    positions = new DevicePositions(activity, language);
  }

  /**
   * Lets the citizen choose at most {@code room} files of these media types and sends them up. Told
   * on the main thread, once a file: {@code taken} the upload id and the name the citizen knows it
   * by, {@code nothing} why nothing came of it; neither when the citizen just went back.
   */
  public void chooseFiles(
      List<String> mediaTypes, int room, BiConsumer<String, String> taken, Consumer<Text> nothing) {
    if (files != null) {
      files.choose(mediaTypes, room, taken, nothing);
      return;
    }
    nothing.accept(
        Text.of(
            "Aplikasi ini belum dapat melampirkan berkas.", "This app cannot attach files yet."));
  }

  /**
   * Goes on with a choice of files that was open when the phone ended the process: its result is
   * still to come to {@link #onActivityResult}. Told like {@link #chooseFiles}.
   */
  public void expectFiles(
      List<String> mediaTypes, int room, BiConsumer<String, String> taken, Consumer<Text> nothing) {
    if (files != null) {
      files.expect(mediaTypes, room, taken, nothing);
    }
  }

  /**
   * Finds where the device is, if the citizen wants to say so, asking for the permission with this
   * reason where it is missing. Told on the main thread, once: {@code found} degrees north and
   * east, or {@code nowhere} what to do now.
   */
  public void findPosition(Text reason, BiConsumer<Double, Double> found, Consumer<Text> nowhere) {
    if (positions != null) {
      positions.find(reason, found, nowhere);
      return;
    }
    nowhere.accept(
        Text.of(
            "Aplikasi ini belum dapat memberi posisi.", "This app cannot give a position yet."));
  }

  /**
   * Sends a file up to the server and gives its upload id. Called off the main thread.
   *
   * @throws IOException when it did not get there
   */
  public String upload(String name, String type, byte[] content) throws IOException {
    throw new IOException("no uploads");
  }

  /**
   * Codes and names of what lies in this territory, in the order to be shown; the provinces for an
   * empty code. Called off the main thread.
   *
   * @throws IOException when they cannot be had
   */
  public Map<String, String> territories(String code) throws IOException {
    throw new IOException("no territories");
  }

  /**
   * Code of the territory where a place that has to be given begins, unless the service fills one
   * in: where the citizen lives, since most of what is told happens close to home. Empty, as here,
   * when it is not known. Asked for on the main thread.
   */
  public String home() {
    return "";
  }

  /**
   * The JPEG, PNG or WebP that a Screen refers to. Called off the main thread.
   *
   * @throws IOException when it cannot be had; the words for those who do not see it are shown
   */
  public byte[] image(String ref) throws IOException {
    throw new IOException("no images");
  }

  /**
   * Whether images cost the citizen too much to be loaded unasked: their words are shown with a
   * button that loads them. No, as here, unless an app lets the citizen choose so. Asked for on the
   * main thread.
   */
  public boolean savesData() {
    return false;
  }

  /** The threads on which files are sent and images and territories are loaded. */
  public Executor loading() {
    return THREADS;
  }

  /** To be called by the activity's method of this name. */
  public final void onActivityResult(int requestCode, int resultCode, @Nullable Intent data) {
    if (files != null) {
      files.onActivityResult(requestCode, resultCode, data);
    }
  }

  /** To be called by the activity's method of this name. */
  public final void onRequestPermissionsResult(int requestCode) {
    if (positions != null) {
      positions.onRequestPermissionsResult(requestCode);
    }
  }
}
