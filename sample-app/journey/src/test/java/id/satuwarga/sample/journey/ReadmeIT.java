package id.satuwarga.sample.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README lets a newcomer type and open, on the real processes. */
class ReadmeIT {
  private static final int PORT = 8080;
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)[^\\s',;)]*");

  @BeforeAll
  static void start() {
    assertThat(TheSystem.running()).isNotNull();
  }

  static Iterable<String> addresses() throws IOException {
    return ADDRESS
        .matcher(Files.readString(Path.of("../../README.md")))
        .results()
        .map(found -> found.group().replaceAll("\\.$", ""))
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void everyAddressAnswers(String address) throws Exception {
    URI written = URI.create(address);
    int port = TheSystem.settings().ports().server() + written.getPort() - PORT;
    HttpResponse<String> answer =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()
            .send(
                HttpRequest.newBuilder(
                        URI.create(address.replace(":" + written.getPort(), ":" + port)))
                    .build(),
                BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    if (address.contains("q=batam")) {
      assertThat(answer.body()).contains("\"code\":\"21.71\"").contains("Kota Batam");
    }
  }
}
