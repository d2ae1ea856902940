package id.satuwarga.sample.system.setup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** As much of a browser as a sign-in needs: cookies by host and port, and redirects in sight. */
final class Browser {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final Map<String, Map<String, String>> cookies = new HashMap<>();

  Answer get(URI address) throws IOException, InterruptedException {
    return send(request(address).GET());
  }

  Answer post(URI address, String contentType, String body)
      throws IOException, InterruptedException {
    return send(
        request(address).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
  }

  Answer send(HttpRequest.Builder builder) throws IOException, InterruptedException {
    HttpRequest request = builder.build();
    Answer answer = new Answer(http.send(request, BodyHandlers.ofString()));
    for (String line : answer.setCookies()) {
      String[] pair = line.split(";", 2)[0].split("=", 2);
      jar(request.uri()).put(pair[0].strip(), pair[1].strip());
    }
    return answer;
  }

  HttpRequest.Builder request(URI address) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(address).timeout(PATIENCE);
    StringBuilder line = new StringBuilder();
    jar(address)
        .forEach(
            (name, value) ->
                line.append(line.length() == 0 ? "" : "; ").append(name).append('=').append(value));
    if (line.length() > 0) {
      builder.header("Cookie", line.toString());
    }
    return builder;
  }

  private Map<String, String> jar(URI address) {
    return cookies.computeIfAbsent(address.getAuthority(), key -> new TreeMap<>());
  }
}
