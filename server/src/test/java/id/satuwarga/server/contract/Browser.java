package id.satuwarga.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The device's browser: takes one of the fictitious people on the provider's page. */
final class Browser {
  private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");
  private final HttpClient http = HttpClient.newHttpClient();

  private Browser() {}

  /** Where it ends: the app's own address. */
  static String walk(String start, String person) throws IOException, InterruptedException {
    return new Browser().from(URI.create(start), person);
  }

  private String from(URI start, String person) throws IOException, InterruptedException {
    HttpResponse<String> begun = send(HttpRequest.newBuilder(start));
    String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    URI provider = location(begun);
    Matcher request = REQUEST.matcher(send(HttpRequest.newBuilder(provider)).body());
    assertThat(request.find()).isTrue();
    String form =
        "request="
            + URLEncoder.encode(request.group(1).replace("&amp;", "&"), StandardCharsets.UTF_8)
            + "&person="
            + person;
    HttpResponse<String> chosen =
        send(
            HttpRequest.newBuilder(provider.resolve(provider.getPath()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    HttpResponse<String> back =
        send(HttpRequest.newBuilder(location(chosen)).header("Cookie", cookie));
    return back.headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static URI location(HttpResponse<String> answer) {
    return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
  }
}
