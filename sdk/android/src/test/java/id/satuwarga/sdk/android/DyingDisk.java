package id.satuwarga.sdk.android;

import id.satuwarga.sdk.android.internal.Disk;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Random;

/**
 * The disk of a process that is ended after so many more bytes, in the middle of whatever it writes
 * then. What comes after that in the same process does nothing any more.
 */
public final class DyingDisk implements Disk {
  private static final int STEP = 24;
  private final Random chance;
  private int left;
  private boolean dead;

  public DyingDisk(Random chance, int left) {
    this.chance = chance;
    this.left = left;
  }

  /** The end of a process; nobody catches it. */
  public static final class Ended extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** A vault on it. */
  public Vault vault(File folder) {
    return Vault.on(this, folder, new SoftwareKey(1), Clock.systemUTC());
  }

  /** A vault in the same folder on a disk that lives on. */
  public static Vault living(File folder) {
    return new DyingDisk(new Random(0), Integer.MAX_VALUE).vault(folder);
  }

  @Override
  public void write(File file, byte[] content) throws IOException {
    live();
    int length = Math.min(left, content.length);
    try (FileOutputStream out = new FileOutputStream(file)) {
      out.write(content, 0, length);
    }
    spend(content.length);
  }

  @Override
  public boolean move(File from, File to) {
    return step(() -> from.renameTo(to));
  }

  @Override
  public boolean delete(File file) {
    return step(file::delete);
  }

  /** Something else than the disk happens: the process may end before it or right after. */
  void passes(Runnable event) {
    boolean unused =
        step(
            () -> {
              event.run();
              return true;
            });
  }

  private boolean step(java.util.function.BooleanSupplier change) {
    live();
    boolean changed = (left >= STEP || chance.nextBoolean()) && change.getAsBoolean();
    spend(STEP);
    return changed;
  }

  private void spend(int cost) {
    left -= cost;
    if (left < 0) {
      dead = true;
    }
    live();
  }

  private void live() {
    if (dead) {
      throw new Ended();
    }
  }
}
