package id.satuwarga.app;

import id.satuwarga.sdk.android.Vault;
import java.io.File;
import java.time.Clock;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The app as it is, but for the key store, which Robolectric has not: a key of software does. */
public class RoadApplication extends SatuWargaApplication {
  @Override
  Vault vault() {
    SecretKey key = new SecretKeySpec(new byte[16], "AES");
    return Vault.in(new File(getNoBackupFilesDir(), "vault"), () -> key, Clock.systemUTC());
  }
}
