package id.satuwarga.sdk.client;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A request on its way to the server, and the place for its answer: for {@link
 * SatuWarga.Builder#transport}. Sent once, as it is, following no redirect.
 *
 * <pre>{@code
 * SatuWarga.at("https://satuwarga.go.id")
 *     .transport(
 *         exchange -> {
 *           try {
 *             HttpURLConnection http = (HttpURLConnection) new URL(exchange.url()).openConnection();
 *             http.setRequestMethod(exchange.method());
 *             http.setReadTimeout((int) exchange.readTimeout().toMillis());
 *             exchange.answer(
 *                 http.getResponseCode(), http.getHeaderFields(), http.getInputStream());
 *           } catch (IOException lost) {
 *             throw new UncheckedIOException(lost);
 *           }
 *         });
 * }</pre>
 */
public interface HttpExchange {
  /** In capitals. */
  String method();

  /** The whole address. */
  String url();

  /** By name in small letters; {@code authorization} among them, which belongs in no log. */
  Map<String, List<String>> headers();

  /** Empty for a request without content. */
  byte[] body();

  /** How long to wait for the next byte. */
  Duration readTimeout();

  /**
   * What came back, whatever its status is.
   *
   * @param headers by name
   * @param body which the client reads as far as it wants to, and closes
   */
  void answer(int status, Map<String, List<String>> headers, InputStream body);
}
