package id.satuwarga.sdk.android;

import android.content.Context;
import id.satuwarga.sdk.android.internal.DeviceKey;
import id.satuwarga.sdk.android.internal.Disk;
import id.satuwarga.sdk.android.internal.Packed;
import id.satuwarga.sdk.android.internal.SealedFiles;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.crypto.SecretKey;

/**
 * What an app keeps on the phone, sealed under a key of the device: texts that must stay (the
 * refresh token, acts that wait), copies of what the server said for when there is no network, with
 * their age, and the shelves of mini-apps. One for the whole app; used off the main thread. What
 * cannot be unsealed any more, as after a restore on another phone, is as if it had never been.
 *
 * <pre>{@code
 * Vault vault = Vault.open(context);
 * vault.keep("session", refreshToken);
 * vault.remember("services", answer);
 * }</pre>
 */
public final class Vault implements CitizenStorage {
  private static final long MOST_COPIES = 4L * 1024 * 1024;
  private static final int LARGEST_COPY = 1024 * 1024;

  private final SealedFiles texts;
  private final SealedFiles shelves;
  private final SealedFiles copies;
  private final Clock clock;

  private Vault(Disk disk, File folder, Supplier<SecretKey> key, Clock clock) {
    this.texts = new SealedFiles(new File(folder, "texts"), key, disk);
    this.shelves = new SealedFiles(new File(folder, "shelves"), key, disk);
    this.copies = new SealedFiles(new File(folder, "copies"), key, disk);
    this.clock = clock;
  }

  /**
   * The app's own, under a key of AndroidKeyStore; left out of backups, which could not open it.
   */
  public static Vault open(Context context) {
    return in(new File(context.getNoBackupFilesDir(), "vault"), new DeviceKey(), Clock.systemUTC());
  }

  /** One in this folder under this AES key, which is asked for when it is first needed. */
  public static Vault in(File folder, Supplier<SecretKey> key, Clock clock) {
    return on(Disk.PHONE, folder, key, clock);
  }

  static Vault on(Disk disk, File folder, Supplier<SecretKey> key, Clock clock) {
    return new Vault(disk, folder, key, clock);
  }

  /** What is kept under this name. */
  public Optional<String> find(String name) {
    return texts.read(name).map(Vault::text);
  }

  /**
   * Keeps the text under the name until it is forgotten.
   *
   * @throws UncheckedIOException when the phone has no room
   */
  public void keep(String name, String text) {
    texts.write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Forgets what is kept or remembered under this name. */
  public void forget(String name) {
    texts.delete(name);
    copies.delete(name);
  }

  /**
   * Remembers a copy of what may be had again: the newest 4 MB of all copies stay, and one of more
   * than 1 MB is not for remembering.
   */
  public void remember(String name, String copy) {
    byte[] content = copy.getBytes(StandardCharsets.UTF_8);
    if (content.length > LARGEST_COPY) {
      copies.delete(name);
      return;
    }
    try {
      copies.write(name, content);
      copies.written(name, clock.millis());
      copies.shrink(MOST_COPIES);
    } catch (UncheckedIOException full) {
      copies.delete(name);
    }
  }

  /** The copy remembered under this name. */
  public Optional<String> recall(String name) {
    return copies.read(name).map(Vault::text);
  }

  /** How long ago the copy under this name was remembered; never less than nothing. */
  public Optional<Duration> age(String name) {
    long at = copies.writtenAt(name);
    return at == 0
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(Math.max(0, clock.millis() - at)));
  }

  @Override
  public Map<String, String> load(String appId, String subject) {
    Map<String, String> entries = new TreeMap<>();
    Iterator<String> packed =
        shelves.read(shelf(appId, subject)).map(Packed::texts).orElse(new ArrayList<>()).iterator();
    while (packed.hasNext()) {
      entries.put(packed.next(), packed.next());
    }
    return entries;
  }

  @Override
  public void save(String appId, String subject, Map<String, String> entries) {
    List<String> packed = new ArrayList<>();
    new LinkedHashMap<>(entries)
        .forEach(
            (key, value) -> {
              packed.add(key);
              packed.add(value);
            });
    shelves.write(shelf(appId, subject), Packed.bytes(packed));
  }

  /** Forgets everything of everybody: who signs out leaves nothing behind. */
  public void clear() {
    texts.clear();
    shelves.clear();
    copies.clear();
  }

  /** The bytes kept under this name: a file that the citizen saved. */
  public Optional<byte[]> findBytes(String name) {
    return texts.read(name);
  }

  /**
   * Keeps bytes under the name like {@link #keep} a text.
   *
   * @throws UncheckedIOException when the phone has no room
   */
  public void keepBytes(String name, byte[] content) {
    texts.write(name, content);
  }

  Clock clock() {
    return clock;
  }

  private static String shelf(String appId, String subject) {
    return appId + "\n" + subject;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
