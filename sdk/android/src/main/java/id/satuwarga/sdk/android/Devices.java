package id.satuwarga.sdk.android;

import id.satuwarga.sdk.miniapp.Text;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * What the device and the app around it can do for a Screen. What is not said is not there: the
 * citizen is told so at the input. Immutable; each method gives a new one.
 */
public final class Devices {
  private static final Executor THREADS =
      Executors.newFixedThreadPool(
          2,
          task -> {
            Thread thread = new Thread(task, "screen-loading");
            thread.setDaemon(true);
            return thread;
          });

  private final FileChooser files;
  private final PositionFinder positions;
  private final Territories territories;
  private final Images images;
  private final Executor loading;

  private Devices(
      FileChooser files,
      PositionFinder positions,
      Territories territories,
      Images images,
      Executor loading) {
    this.files = files;
    this.positions = positions;
    this.territories = territories;
    this.images = images;
    this.loading = loading;
  }

  /** A device without files, position, territories and images. */
  public static Devices none() {
    return new Devices(
        (mediaTypes, room, taken) ->
            taken.nothing(
                Text.of(
                    "Aplikasi ini belum dapat melampirkan berkas.",
                    "This app cannot attach files yet.")),
        (reason, found) ->
            found.nowhere(
                Text.of(
                    "Aplikasi ini belum dapat memberi posisi.",
                    "This app cannot give a position yet.")),
        code -> {
          throw new IOException("no territories");
        },
        ref -> {
          throw new IOException("no images");
        },
        THREADS);
  }

  /** The same, choosing files so. */
  public Devices files(FileChooser chooser) {
    return new Devices(chooser, positions, territories, images, loading);
  }

  /** The same, finding the position so. */
  public Devices positions(PositionFinder finder) {
    return new Devices(files, finder, territories, images, loading);
  }

  /** The same with these territories. */
  public Devices territories(Territories tree) {
    return new Devices(files, positions, tree, images, loading);
  }

  /** The same with images from here. */
  public Devices images(Images source) {
    return new Devices(files, positions, territories, source, loading);
  }

  /** The same, loading images and territories on these threads. */
  public Devices loadingOn(Executor threads) {
    return new Devices(files, positions, territories, images, threads);
  }

  /** How files are chosen. */
  public FileChooser files() {
    return files;
  }

  /** How the position is found. */
  public PositionFinder positions() {
    return positions;
  }

  /** The tree of territories. */
  public Territories territories() {
    return territories;
  }

  /** Where images come from. */
  public Images images() {
    return images;
  }

  /** The threads on which both are loaded. */
  public Executor loading() {
    return loading;
  }
}
