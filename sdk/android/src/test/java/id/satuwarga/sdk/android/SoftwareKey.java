package id.satuwarga.sdk.android;

import java.io.File;
import java.nio.file.Files;
import java.time.Clock;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** In place of AndroidKeyStore, which the framework has on a device only. */
final class SoftwareKey implements Supplier<SecretKey> {
  private final byte seed;
  int asked;

  SoftwareKey(int seed) {
    this.seed = (byte) seed;
  }

  /** A vault in a folder of its own. */
  static Vault vault() throws Exception {
    File folder = Files.createTempDirectory("vault").toFile();
    return Vault.in(folder, new SoftwareKey(1), Clock.systemUTC());
  }

  @Override
  public SecretKey get() {
    asked++;
    byte[] bytes = new byte[32];
    bytes[0] = seed;
    return new SecretKeySpec(bytes, "AES");
  }
}
