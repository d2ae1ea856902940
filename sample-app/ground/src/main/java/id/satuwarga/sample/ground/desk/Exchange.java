package id.satuwarga.sample.ground.desk;

import com.sun.net.httpserver.HttpExchange;
import id.satuwarga.sdk.miniapp.Language;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request to a desk: what came in, decoded, and the few answers that the desk gives. */
public final class Exchange {
  private static final int FORM_LIMIT = 16_384;

  /** A photo of five megabytes and what stands around it. */
  private static final int UPLOAD_LIMIT = 5_300_000;

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /** For a page whose one script, ours, asks us for its news. */
  private static final String LIVE_POLICY = POLICY + "; script-src 'self'; connect-src 'self'";

  private final HttpExchange http;

  public Exchange(HttpExchange http) {
    this.http = http;
  }

  public String method() {
    return http.getRequestMethod();
  }

  public String path() {
    return http.getRequestURI().getPath();
  }

  public Map<String, String> query() {
    return decode(http.getRequestURI().getRawQuery());
  }

  /** The form, or nothing when it is larger than any form of ours or not a form. */
  Optional<Form> form() throws IOException {
    String type = String.valueOf(http.getRequestHeaders().getFirst("Content-Type"));
    if (type.startsWith("application/x-www-form-urlencoded")) {
      byte[] bytes = http.getRequestBody().readNBytes(FORM_LIMIT + 1);
      return bytes.length > FORM_LIMIT
          ? Optional.empty()
          : Optional.of(Form.of(decode(new String(bytes, StandardCharsets.UTF_8))));
    }
    if (type.startsWith("multipart/form-data")) {
      byte[] bytes = http.getRequestBody().readNBytes(UPLOAD_LIMIT + 1);
      return bytes.length > UPLOAD_LIMIT ? Optional.empty() : Multipart.read(type, bytes);
    }
    return Optional.empty();
  }

  public Optional<String> cookie(String name) {
    List<String> headers = http.getRequestHeaders().getOrDefault("Cookie", List.of());
    for (String header : headers) {
      for (String pair : header.split(";", -1)) {
        String[] parts = pair.strip().split("=", 2);
        if (parts.length == 2 && parts[0].equals(name)) {
          return Optional.of(parts[1]);
        }
      }
    }
    return Optional.empty();
  }

  void setCookie(String name, String value, long seconds, boolean secure) {
    http.getResponseHeaders()
        .add(
            "Set-Cookie",
            name
                + "="
                + value
                + "; Path=/petugas; HttpOnly; SameSite=Lax; Max-Age="
                + seconds
                + (secure ? "; Secure" : ""));
  }

  /** English when asked for first, Bahasa Indonesia otherwise. */
  public Language language() {
    String accepted = http.getRequestHeaders().getFirst("Accept-Language");
    return cookie("bahasa")
        .flatMap(Language::find)
        .orElse(
            accepted != null && accepted.startsWith("en") ? Language.ENGLISH : Language.INDONESIAN);
  }

  public void page(int status, String html) throws IOException {
    send(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  /** A page with {@link Layout#livePage} around it. */
  public void livePage(int status, String html) throws IOException {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    send(status, "text/html; charset=utf-8", body, LIVE_POLICY);
  }

  public void seeOther(String address) throws IOException {
    http.getResponseHeaders().set("Location", address);
    send(303, "text/plain; charset=utf-8", new byte[0]);
  }

  public void send(int status, String mediaType, byte[] body) throws IOException {
    send(status, mediaType, body, POLICY);
  }

  private void send(int status, String mediaType, byte[] body, String policy) throws IOException {
    var headers = http.getResponseHeaders();
    headers.set("Content-Type", mediaType);
    headers.set("Content-Security-Policy", policy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
    boolean head = method().equals("HEAD") || body.length == 0;
    http.sendResponseHeaders(status, head ? -1 : body.length);
    if (!head) {
      http.getResponseBody().write(body);
    }
    http.close();
  }

  private static Map<String, String> decode(@Nullable String encoded) {
    Map<String, String> values = new HashMap<>();
    if (encoded == null || encoded.isEmpty()) {
      return values;
    }
    for (String pair : encoded.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      part(parts[0])
          .ifPresent(
              name ->
                  part(parts.length == 2 ? parts[1] : "")
                      .ifPresent(value -> values.put(name, value)));
    }
    return values;
  }

  /** A broken part is as good as none. */
  private static Optional<String> part(String encoded) {
    try {
      return Optional.of(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
