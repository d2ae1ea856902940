package id.satuwarga.sample.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Says whether a program does its work yet. */
@FunctionalInterface
interface Probe {
  boolean isReady() throws Exception;

  /** Ready when the address answers 200. */
  static Probe http(HttpClient client, URI address) {
    HttpRequest request =
        HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).GET().build();
    return () -> {
      try {
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
      } catch (IOException notYet) {
        return false;
      }
    };
  }

  /** Ready when each of them is. */
  static Probe all(List<Probe> probes) {
    return () -> {
      for (Probe probe : probes) {
        if (!probe.isReady()) {
          return false;
        }
      }
      return true;
    };
  }
}
