package id.satuwarga.server.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MetersTest {
  @RegisterExtension static final TestServer server = new TestServer();

  @Test
  void operatorsSeeTheTimesOfEachOperation() throws Exception {
    server.anonymous().get("/v1/regions/21.71").hasStatus(200);

    assertThat(metrics())
        .anyMatch(
            line ->
                line.startsWith("satuwarga_http_requests_seconds_count")
                    && line.contains("operation=\"getRegion\"")
                    && line.contains("status=\"200\""));
  }

  @Test
  void operatorsSeeHowFullThePoolsAre() throws Exception {
    server.as("siti").get("/v1/inbox").hasStatus(200);

    assertThat(metrics())
        .anyMatch(line -> line.startsWith("vertx_pool") && line.contains("pool_name=\"reads\""))
        .anyMatch(
            line -> line.startsWith("vertx_pool") && line.contains("pool_name=\"transactions\""));
  }

  @Test
  void noPathIsALabelSinceItWouldNamePeoplesThings() throws Exception {
    server.as("siti").get("/v1/inbox/0190a6f0-0000-7000-8000-000000000000").hasStatus(404);

    assertThat(metrics()).noneMatch(line -> line.contains("0190a6f0"));
  }

  private static List<String> metrics() throws IOException, InterruptedException {
    URI page = URI.create("http://127.0.0.1:" + server.managementPort() + "/metrics");
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
    return answer.body().lines().toList();
  }
}
