package id.satuwarga.sdk.android.internal;

import android.security.keystore.KeyGenParameterSpec;
import android.security.keystore.KeyProperties;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.function.Supplier;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/**
 * The app's key in the key store of the device, which never gives it away. Made at the first
 * question; another one after the app was installed anew.
 */
public final class DeviceKey implements Supplier<SecretKey> {
  private static final String STORE = "AndroidKeyStore";
  private static final String ALIAS = "id.satuwarga.vault";

  @Override
  public synchronized SecretKey get() {
    try {
      KeyStore store = KeyStore.getInstance(STORE);
      store.load(null);
      Key kept = store.getKey(ALIAS, null);
      return kept instanceof SecretKey ? (SecretKey) kept : made();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the key store of this device does not answer", e);
    }
  }

  private static SecretKey made() throws GeneralSecurityException {
    KeyGenerator generator = KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, STORE);
    generator.init(
        new KeyGenParameterSpec.Builder(
                ALIAS, KeyProperties.PURPOSE_ENCRYPT | KeyProperties.PURPOSE_DECRYPT)
            .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
            .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
            .setKeySize(256)
            .build());
    return generator.generateKey();
  }
}
