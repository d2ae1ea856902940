package id.satuwarga.server.testing;

import id.satuwarga.server.platform.json.Json;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A service account of a Google that a test plays, in the form in which Google hands it out. */
public final class ServiceAccount {
  private static final int BITS = 2_048;

  private ServiceAccount() {}

  /** With a key of its own. */
  public static String of(String project, String tokenAddress) {
    Map<String, String> account = new LinkedHashMap<>();
    account.put("type", "service_account");
    account.put("project_id", project);
    account.put("private_key_id", "test");
    account.put("private_key", newKey());
    account.put("client_email", "push@satuwarga.example");
    account.put("client_id", "0");
    account.put("token_uri", tokenAddress);
    return Json.write(account);
  }

  private static String newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
      return "-----BEGIN PRIVATE KEY-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
          + "\n-----END PRIVATE KEY-----\n";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
