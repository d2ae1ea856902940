package id.satuwarga.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A caller with their headers; each request is sent at once and its answer judged. */
public final class TestClient {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String base;
  private final ContractJudge judge;
  private final Map<String, String> headers;

  public TestClient(String base, ContractJudge judge) {
    this(base, judge, Map.of());
  }

  private TestClient(String base, ContractJudge judge, Map<String, String> headers) {
    this.base = base;
    this.judge = judge;
    this.headers = headers;
  }

  /** The same caller with one more header. */
  public TestClient with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new TestClient(base, judge, more);
  }

  public TestReply get(String path) {
    return send("GET", path, "", new byte[0]);
  }

  public TestReply head(String path) {
    return send("HEAD", path, "", new byte[0]);
  }

  public TestReply delete(String path) {
    return send("DELETE", path, "", new byte[0]);
  }

  /** POST without a body. */
  public TestReply post(String path) {
    return send("POST", path, "", new byte[0]);
  }

  /** POST of JSON: a text as it is, anything else written as JSON. */
  public TestReply post(String path, Object body) {
    return send("POST", path, "application/json", json(body));
  }

  public TestReply put(String path) {
    return send("PUT", path, "", new byte[0]);
  }

  public TestReply put(String path, Object body) {
    return send("PUT", path, "application/json", json(body));
  }

  public TestReply patch(String path, Object body) {
    return send("PATCH", path, "application/json", json(body));
  }

  public TestReply postForm(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        "POST", path, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
  }

  public TestReply postBytes(String path, String contentType, byte[] bytes) {
    return send("POST", path, contentType, bytes);
  }

  /** Opens a live stream, which must be granted. */
  public TestStream stream(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    headers.forEach(request::setHeader);
    try {
      HttpResponse<InputStream> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      assertThat(response.statusCode()).as("GET %s", path).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
      return new TestStream(response.body());
    } catch (IOException failure) {
      throw new UncheckedIOException("GET " + path, failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  /** Any method with any body; an empty content type means none. */
  public TestReply send(String method, String path, String contentType, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(60))
            .method(
                method,
                contentType.isEmpty() && body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::setHeader);
    if (!contentType.isEmpty()) {
      request.setHeader("Content-Type", contentType);
    }
    try {
      HttpResponse<byte[]> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      judge.judge(method, URI.create(base + path).getRawPath(), response);
      return new TestReply(method + " " + path, response);
    } catch (IOException failure) {
      throw new UncheckedIOException(method + " " + path, failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  private static byte[] json(Object body) {
    return body instanceof String text
        ? text.getBytes(StandardCharsets.UTF_8)
        : Json.writeBytes(body);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
