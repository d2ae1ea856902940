package id.satuwarga.app;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as a sign-in needs: cookies by host and port, and redirects in sight. */
final class Browser {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final Map<String, Map<String, String>> cookies = new HashMap<>();

  /** Follows the way from an app's sign-in to the address that belongs to the app. */
  URI signIn(URI begin, String person) throws IOException, InterruptedException {
    return moved(get(choose(moved(get(begin)), person)));
  }

  /** At the provider: chooses a fictitious person, and says where that leads. */
  private URI choose(URI provider, String person) throws IOException, InterruptedException {
    String request = hidden(expect(200, get(provider)).body(), "request");
    return moved(
        post(
            provider.resolve(provider.getPath()),
            new TreeMap<>(Map.of("request", request, "person", person))));
  }

  HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address));
  }

  HttpResponse<String> post(URI address, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    URI address = request.build().uri();
    Map<String, String> jar =
        cookies.computeIfAbsent(address.getAuthority(), made -> new TreeMap<>());
    if (!jar.isEmpty()) {
      request.header(
          "Cookie",
          jar.entrySet().stream()
              .map(it -> it.getKey() + "=" + it.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> answer =
        http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      jar.put(pair[0].strip(), pair[1].strip());
    }
    return answer;
  }

  static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      throw new AssertionError(
          answer.uri().getPath() + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer;
  }

  /** Where an answer leads. */
  static URI moved(HttpResponse<String> answer) {
    String location = expect(303, answer).headers().firstValue("Location").orElseThrow();
    return answer.uri().resolve(location);
  }

  /** The value of a hidden field. */
  static String hidden(String page, String name) {
    Matcher found =
        Pattern.compile("name=\"" + name + "\"[^>]*\\bvalue=\"([^\"]+)\"").matcher(page);
    if (!found.find()) {
      throw new AssertionError("the page has no field " + name);
    }
    return found.group(1).replace("&amp;", "&");
  }

  static String parameter(URI address, String name) {
    for (String pair : address.getRawQuery().split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    throw new AssertionError(address.getPath() + " carries no " + name);
  }
}
