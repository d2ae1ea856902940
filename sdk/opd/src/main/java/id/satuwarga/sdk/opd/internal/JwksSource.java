package id.satuwarga.sdk.opd.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.security.PublicKey;
import java.util.Map;
import java.util.regex.Pattern;

/** Fetches the server's public keys. */
public final class JwksSource {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https://[^/\\s?#@]+/[^\\s?#]*|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?/[^\\s?#]*");
  private static final int CONNECT_MILLIS = 3_000;
  private static final int READ_MILLIS = 3_000;
  private static final int LARGEST = 65_536;

  private final String address;

  public JwksSource(String address) {
    if (!ADDRESS.matcher(address).matches()) {
      throw new IllegalArgumentException("keys are fetched from https (http only on this machine)");
    }
    this.address = address;
  }

  Map<String, PublicKey> fetch() throws IOException {
    HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection();
    try {
      connection.setConnectTimeout(CONNECT_MILLIS);
      connection.setReadTimeout(READ_MILLIS);
      connection.setInstanceFollowRedirects(false);
      connection.setRequestProperty("Accept", "application/json");
      if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
        throw new IOException("keys answered with " + connection.getResponseCode());
      }
      try (InputStream in = connection.getInputStream()) {
        return Jwks.read(bounded(in));
      }
    } finally {
      connection.disconnect();
    }
  }

  private static byte[] bounded(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[4_096];
    for (int read = in.read(some); read >= 0; read = in.read(some)) {
      all.write(some, 0, read);
      if (all.size() > LARGEST) {
        throw new IOException("more keys than any server has");
      }
    }
    return all.toByteArray();
  }
}
