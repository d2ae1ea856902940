package id.satuwarga.server.push;

import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpContent;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets Firebase's client hear of a refusal at once. A 503 it repeats by itself, four times and as
 * late as it was told, and holds a thread meanwhile; a 500 with the same words it does not. When
 * the message comes again is for our worker to say, who has written down that it has to.
 */
final class PromptTransport extends HttpTransport {
  private static final int UNAVAILABLE = 503;
  private static final int INTERNAL = 500;
  private final HttpTransport way;

  PromptTransport(HttpTransport way) {
    this.way = way;
  }

  @Override
  public boolean supportsMethod(String method) throws IOException {
    return way.supportsMethod(method);
  }

  @Override
  public void shutdown() throws IOException {
    way.shutdown();
  }

  @Override
  protected LowLevelHttpRequest buildRequest(String method, String url) {
    return new Request(method, url);
  }

  private final class Request extends LowLevelHttpRequest {
    private final String method;
    private final String url;
    private final HttpHeaders headers = new HttpHeaders().setAcceptEncoding(null);
    private int connectMillis;
    private int readMillis;

    Request(String method, String url) {
      this.method = method;
      this.url = url;
    }

    @Override
    public void addHeader(String name, String value) {
      headers.set(name, new ArrayList<>(List.of(value)));
    }

    @Override
    public void setTimeout(int connectTimeout, int readTimeout) {
      connectMillis = connectTimeout;
      readMillis = readTimeout;
    }

    @Override
    public LowLevelHttpResponse execute() throws IOException {
      HttpRequest request =
          way.createRequestFactory()
              .buildRequest(
                  method,
                  new GenericUrl(url),
                  getStreamingContent() == null ? null : new Content(this))
              .setConnectTimeout(connectMillis)
              .setReadTimeout(readMillis)
              .setNumberOfRetries(0)
              .setThrowExceptionOnExecuteError(false)
              .setResponseReturnRawInputStream(true)
              .setSuppressUserAgentSuffix(true)
              .setHeaders(headers);
      String encoding = getContentEncoding();
      if (encoding != null) {
        headers.setContentEncoding(encoding);
      }
      return new Response(request.execute());
    }
  }

  private record Content(LowLevelHttpRequest of) implements HttpContent {
    @Override
    public long getLength() {
      return of.getContentLength();
    }

    @Override
    public @Nullable String getType() {
      return of.getContentType();
    }

    @Override
    public boolean retrySupported() {
      return false;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      of.getStreamingContent().writeTo(out);
    }
  }

  private static final class Response extends LowLevelHttpResponse {
    private final HttpResponse answer;
    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    Response(HttpResponse answer) {
      this.answer = answer;
      for (Map.Entry<String, Object> header : answer.getHeaders().entrySet()) {
        Object value = header.getValue();
        for (Object one : value instanceof Iterable<?> many ? many : List.of(value)) {
          names.add(header.getKey());
          values.add(Objects.toString(one));
        }
      }
    }

    @Override
    public int getStatusCode() {
      return answer.getStatusCode() == UNAVAILABLE ? INTERNAL : answer.getStatusCode();
    }

    @Override
    public InputStream getContent() throws IOException {
      InputStream content = answer.getContent();
      return content == null ? InputStream.nullInputStream() : content;
    }

    @Override
    public @Nullable String getContentEncoding() {
      return answer.getContentEncoding();
    }

    @Override
    public long getContentLength() {
      Long length = answer.getHeaders().getContentLength();
      return length == null ? -1 : length;
    }

    @Override
    public @Nullable String getContentType() {
      return answer.getContentType();
    }

    @Override
    public String getStatusLine() {
      return "HTTP/1.1 " + getStatusCode() + " " + getReasonPhrase();
    }

    @Override
    public String getReasonPhrase() {
      return Objects.toString(answer.getStatusMessage(), "");
    }

    @Override
    public int getHeaderCount() {
      return names.size();
    }

    @Override
    public String getHeaderName(int index) {
      return names.get(index);
    }

    @Override
    public String getHeaderValue(int index) {
      return values.get(index);
    }

    @Override
    public void disconnect() throws IOException {
      answer.disconnect();
    }
  }
}
