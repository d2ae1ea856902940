package id.satuwarga.sdk.testkit.internal.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Calls an endpoint of any language at its address. */
final class HttpDoor implements Door {
  private static final int CONNECT_MILLIS = 3_000;
  private static final int LARGEST = 4 * 1024 * 1024;

  private final String base;
  private final int patience;

  HttpDoor(String address, Duration deadline) {
    this.base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    this.patience = (int) Math.max(deadline.toMillis() * 2, 10_000);
  }

  @Override
  public Answer send(Request request) {
    long start = System.nanoTime();
    try {
      HttpURLConnection call = (HttpURLConnection) new URL(base + request.path()).openConnection();
      call.setConnectTimeout(CONNECT_MILLIS);
      call.setReadTimeout(patience);
      call.setInstanceFollowRedirects(false);
      call.setRequestMethod(request.method());
      request.headers().forEach(call::setRequestProperty);
      if (request.method().equals("POST")) {
        call.setDoOutput(true);
        try (OutputStream out = call.getOutputStream()) {
          out.write(request.body());
        }
      }
      int status = call.getResponseCode();
      String type = String.valueOf(call.getContentType()).toLowerCase(Locale.ROOT);
      byte[] body = bytes(status >= 400 ? call.getErrorStream() : call.getInputStream());
      return new Answer(status, type, body, since(start), null);
    } catch (IOException e) {
      return new Answer(599, "", new byte[0], since(start), e);
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static byte[] bytes(@Nullable InputStream from) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    if (from != null) {
      byte[] some = new byte[8192];
      for (int read = from.read(some); read >= 0 && all.size() < LARGEST; read = from.read(some)) {
        all.write(some, 0, read);
      }
      from.close();
    }
    return all.toByteArray();
  }
}
