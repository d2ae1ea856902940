package id.satuwarga.sdk.android.internal;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A folder of files that only this app on this device can read: each is sealed by AES-GCM to its
 * name, under a key of the folder that is itself sealed under the device's key, so that the slow
 * key store is asked once. What was changed, moved or sealed by another device is taken for absent.
 */
public final class SealedFiles {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final String KEY = "key";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final File folder;
  private final Supplier<SecretKey> device;
  private final Disk disk;
  private @Nullable SecretKey key;

  /** Files in this folder, made when there is something to keep. */
  public SealedFiles(File folder, Supplier<SecretKey> device, Disk disk) {
    this.folder = folder;
    this.device = device;
    this.disk = disk;
  }

  /** What is kept under this name. */
  public synchronized Optional<byte[]> read(String name) {
    File file = file(name);
    if (!file.exists()) {
      return Optional.empty();
    }
    try {
      return Optional.of(opened(key(), name, bytes(file)));
    } catch (FileNotFoundException gone) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException notOurs) {
      delete(name);
      return Optional.empty();
    }
  }

  /** Keeps this under the name: all of it or, when the phone fails meanwhile, what was before. */
  public synchronized void write(String name, byte[] content) {
    try {
      store(file(name), sealed(key(), name, content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this device seals nothing", e);
    }
  }

  /** Forgets what is kept under the name. */
  public synchronized void delete(String name) {
    boolean unused = disk.delete(file(name));
  }

  /** Forgets everything, and the key with it. */
  public synchronized void clear() {
    key = null;
    for (File file : files()) {
      boolean unused = disk.delete(file);
    }
  }

  /** When this was written last, in milliseconds; 0 when there is nothing. */
  public synchronized long writtenAt(String name) {
    return file(name).lastModified();
  }

  /** Says when this was written, for a clock of one's own. */
  public synchronized void written(String name, long at) {
    boolean unused = file(name).setLastModified(at);
  }

  /** Lets go of what was written longest ago, until so many bytes remain. */
  public synchronized void shrink(long most) {
    File[] files = files();
    Arrays.sort(files, Comparator.comparingLong(File::lastModified));
    long sum = 0;
    for (File file : files) {
      sum += file.length();
    }
    for (File file : files) {
      if (sum > most && !file.getName().equals(KEY)) {
        sum -= file.length();
        boolean unused = disk.delete(file);
      }
    }
  }

  private SecretKey key() throws IOException, GeneralSecurityException {
    if (key == null) {
      File kept = new File(folder, KEY);
      SecretKey ours = device.get();
      key = kept.exists() ? unwrapped(ours, bytes(kept)) : null;
      if (key == null) {
        clear();
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        store(kept, sealed(ours, KEY, fresh));
        key = new SecretKeySpec(fresh, "AES");
      }
    }
    return key;
  }

  /** Nothing when it was sealed by a key this device has no more: then nothing here can be read. */
  private static @Nullable SecretKey unwrapped(SecretKey device, byte[] sealed)
      throws GeneralSecurityException {
    try {
      return new SecretKeySpec(opened(device, KEY, sealed), "AES");
    } catch (AEADBadTagException | InvalidKeyException anotherDevice) {
      return null;
    }
  }

  private static byte[] sealed(SecretKey key, String name, byte[] content)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    // the key store wants to choose the nonce itself
    cipher.init(Cipher.ENCRYPT_MODE, key);
    cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
    byte[] text = cipher.doFinal(content);
    byte[] nonce = cipher.getIV();
    byte[] all = Arrays.copyOf(nonce, nonce.length + text.length);
    System.arraycopy(text, 0, all, nonce.length, text.length);
    return all;
  }

  private static byte[] opened(SecretKey key, String name, byte[] all)
      throws GeneralSecurityException {
    if (all.length < NONCE_BYTES) {
      throw new AEADBadTagException("cut short");
    }
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, all, 0, NONCE_BYTES));
    cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
    return cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
  }

  private void store(File file, byte[] content) throws IOException {
    if (!folder.isDirectory() && !folder.mkdirs() && !folder.isDirectory()) {
      throw new IOException("there is no room for " + folder.getName());
    }
    File half = new File(folder, file.getName() + ".new");
    disk.write(half, content);
    if (!disk.move(half, file)) {
      throw new IOException("a file was not kept");
    }
  }

  private static byte[] bytes(File file) throws IOException {
    try (InputStream in = new FileInputStream(file)) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      byte[] some = new byte[8_192];
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        all.write(some, 0, read);
      }
      return all.toByteArray();
    }
  }

  private File[] files() {
    File[] files = folder.listFiles(File::isFile);
    return files == null ? new File[0] : files;
  }

  /** A name says who uses what: it is not to be read on the disk either. */
  private File file(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      StringBuilder hex = new StringBuilder();
      for (byte each : hash) {
        hex.append(Character.forDigit((each >> 4) & 15, 16))
            .append(Character.forDigit(each & 15, 16));
      }
      return new File(folder, hex.toString());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Android has SHA-256", e);
    }
  }
}
