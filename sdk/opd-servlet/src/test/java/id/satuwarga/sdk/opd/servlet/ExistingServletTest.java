package id.satuwarga.sdk.opd.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sdk.opd.Gateway;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that was there before: src/test/projects/before and, as a mini-app too, after. */
class ExistingServletTest {
  private static final Path PROJECTS = Path.of("src/test/projects");
  private static final int MOST_LINES = 30;
  private static final String VISIT =
      "\"visit\":{\"id\":\"0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e2f\",\"app_id\":\"id.batam.antrean\","
          + "\"page\":\"/\",\"params\":{},\"language\":\"id\",\"region\":\"21.71.02.1001\","
          + "\"contract\":1}";
  private static final String ACTION = "0199c7a2-0000-7c3a-9f10-3a5b7c9d1e2f";

  @TempDir Path folder;
  private final Tomcat tomcat = new Tomcat();
  private final HttpClient http = HttpClient.newHttpClient();
  private Gateway gateway;

  @BeforeEach
  void start() throws IOException {
    gateway = new Gateway(Clock.systemUTC());
  }

  @AfterEach
  void stop() throws Exception {
    tomcat.stop();
    tomcat.destroy();
    gateway.close();
  }

  @Test
  void itsPageIsServedAsEver() throws Exception {
    run("before");

    assertThat(get("/queue")).contains("Menunggu: 0");
    assertThat(post("/queue", "name=Budi", "application/x-www-form-urlencoded").body())
        .contains("Nomor Anda: A-01");
  }

  @Test
  void citizensAndItsPageUseTheSameBook() throws Exception {
    run("after");

    assertThat(post("/queue", "name=Budi", "application/x-www-form-urlencoded").body())
        .contains("Nomor Anda: A-01");
    assertThat(call("/satuwarga/open", "{" + VISIT + "}")).contains("Menunggu: 1");
    assertThat(
            call(
                "/satuwarga/act",
                "{"
                    + VISIT
                    + ",\"action\":{\"id\":\""
                    + ACTION
                    + "\",\"name\":\"take\",\"inputs\":{\"name\":\"Siti\"}}}"))
        .contains("Nomor Anda: A-02");
    assertThat(get("/queue")).contains("Menunggu: 2");
    assertThat(get("/satuwarga/health")).contains("id.batam.antrean");
  }

  /** Manifest, build file and imports count; what is left blank does not. */
  @Test
  void thatTakesThirtyLines() throws Exception {
    int changed = 0;
    for (Path file : files()) {
      changed += changed(lines("before", file), lines("after", file));
    }

    assertThat(changed).isPositive().isLessThanOrEqualTo(MOST_LINES);
  }

  private static Set<Path> files() throws IOException {
    Set<Path> files = new TreeSet<>();
    for (String project : List.of("before", "after")) {
      Path root = PROJECTS.resolve(project);
      try (Stream<Path> found = Files.walk(root)) {
        found.filter(Files::isRegularFile).map(root::relativize).forEach(files::add);
      }
    }
    return files;
  }

  private static List<String> lines(String project, Path file) throws IOException {
    Path path = PROJECTS.resolve(project).resolve(file);
    return Files.exists(path)
        ? Files.readAllLines(path).stream().filter(line -> !line.isBlank()).toList()
        : List.of();
  }

  /** Lines added or taken out; one in the place of another counts once. */
  private static int changed(List<String> before, List<String> after) {
    int[][] kept = new int[before.size() + 1][after.size() + 1];
    for (int b = before.size() - 1; b >= 0; b--) {
      for (int a = after.size() - 1; a >= 0; a--) {
        kept[b][a] =
            before.get(b).equals(after.get(a))
                ? kept[b + 1][a + 1] + 1
                : Math.max(kept[b + 1][a], kept[b][a + 1]);
      }
    }
    return Math.max(before.size(), after.size()) - kept[0][0];
  }

  private void run(String project) throws Exception {
    URLClassLoader classes = Compiled.project(PROJECTS.resolve(project), "8", folder);
    ServletContextListener startup =
        (ServletContextListener)
            classes.loadClass("org.example.queue.Startup").getConstructor().newInstance();
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    Context context = tomcat.addContext("", folder.toString());
    context.addParameter("satuwarga", gateway.issuer());
    context.addServletContainerInitializer(
        (found, servlets) -> startup.contextInitialized(new ServletContextEvent(servlets)),
        Set.of());
    tomcat.start();
  }

  private String call(String path, String body) throws Exception {
    return post(path, body, "application/json").body();
  }

  private HttpResponse<String> post(String path, String body, String type) throws Exception {
    Map<String, Object> claims = Map.of("app_id", "id.batam.antrean", "aud", "dinkes-batam");
    HttpRequest request =
        HttpRequest.newBuilder(uri(path))
            .header("Authorization", "Bearer " + gateway.token(claims))
            .header("Idempotency-Key", ACTION)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private String get(String path) throws Exception {
    return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString()).body();
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + path);
  }
}
