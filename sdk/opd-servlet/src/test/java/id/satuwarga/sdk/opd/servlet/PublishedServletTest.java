package id.satuwarga.sdk.opd.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.opd.Gateway;
import id.satuwarga.sdk.testkit.Citizen;
import id.satuwarga.sdk.testkit.MiniAppTester;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A servlet that somebody else wrote and published: the page of Jetty's demo that keeps words in a
 * session. It runs as it is in its war; src/test/projects/published makes it a mini-app.
 */
class PublishedServletTest {
  private static final Path WAR = Path.of(System.getProperty("published.war"));
  private static final Path OURS = Path.of("src/test/projects/published");
  private static final int MOST_LINES = 60;

  /** A dependency in the build file, and a listener in web.xml. */
  private static final int LINES_OF_THEIRS = 2;

  @TempDir Path folder;
  private final Tomcat tomcat = new Tomcat();
  private Gateway gateway;
  private URI origin;
  private MiniApp notes;

  @BeforeEach
  void start() throws Exception {
    gateway = new Gateway(Clock.systemUTC());
    URLClassLoader theirs =
        new URLClassLoader(new URL[] {unpacked().toUri().toURL()}, getClass().getClassLoader());
    URLClassLoader ours = Compiled.project(OURS, "17", folder, theirs);
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    Context context = tomcat.addContext("", folder.toString());
    tomcat.getConnector(); // bound by init, so that the page's own address can be told
    tomcat.init();
    origin = URI.create("http://localhost:" + tomcat.getConnector().getLocalPort());
    context.addParameter("satuwarga", gateway.issuer());
    context.addParameter("page", origin + "/session/new");
    Tomcat.addServlet(context, "Session", made(theirs, "com.acme.SessionDump", Servlet.class));
    context.addServletMappingDecoded("/session/*", "Session");
    ServletContextListener listener =
        made(ours, "org.example.notes.Notes", ServletContextListener.class);
    notes = (MiniApp) listener;
    context.addServletContainerInitializer(
        (found, servlets) -> listener.contextInitialized(new ServletContextEvent(servlets)),
        Set.of());
    tomcat.start();
  }

  @AfterEach
  void stop() throws Exception {
    tomcat.stop();
    tomcat.destroy();
    gateway.close();
  }

  @Test
  void itsPageWorksAsEver() throws Exception {
    HttpClient browser = browser();

    assertThat(get(browser, "/session/")).contains("No Session");
    assertThat(form(browser, "Action=New+Session")).contains("<b>test:</b> value<br/>");
    assertThat(form(browser, "Action=Set&Name=a&Value=b")).contains("<b>a:</b> b<br/>");
    assertThat(form(browser, "Action=Remove&Name=a")).doesNotContain("<b>a:</b>");
  }

  @Test
  void aCitizenKeepsNotesInIt() {
    MiniAppTester siti = MiniAppTester.of(notes);
    MiniAppTester bagus = siti.as(Citizen.named("Bagus Wicaksono"));

    siti.visit("/")
        .cannotPress("Simpan", "Judul", "Catatan")
        .fill("Judul", "Belanja")
        .fill("Catatan", "Beras & ikan")
        .press("Simpan")
        .sees("Belanja", "Beras & ikan");
    siti.visit("/").sees("Belanja");
    bagus.visit("/").doesNotSee("Belanja");
  }

  @Test
  void theGatewayReachesItBesideThePage() throws Exception {
    assertThat(gatewayCall("/open", "")).contains("Catatan saya").doesNotContain("Pulang pukul 4");
    assertThat(
            gatewayCall(
                "/act",
                ",\"action\":{\"id\":\"0199c7a2-0000-7c3a-9f10-3a5b7c9d1e2f\",\"name\":\"keep\","
                    + "\"inputs\":{\"name\":\"Sekolah\",\"words\":\"Pulang pukul 4\"}}"))
        .contains("Sekolah", "Pulang pukul 4");
    assertThat(gatewayCall("/open", "")).contains("Pulang pukul 4");
    assertThat(get(browser(), "/satuwarga/health")).contains("id.batam.catatan");
  }

  /** Manifest and imports count; what is left blank does not. */
  @Test
  void thatTakesSixtyLines() throws IOException {
    long lines = LINES_OF_THEIRS;
    try (Stream<Path> files = Files.walk(OURS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        List<String> written = Files.readAllLines(file);
        assertThat(written).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(150));
        lines += written.stream().filter(line -> !line.isBlank()).count();
      }
    }

    assertThat(lines).isLessThanOrEqualTo(MOST_LINES);
  }

  private static <T> T made(ClassLoader from, String name, Class<T> type) throws Exception {
    return type.cast(from.loadClass(name).getConstructor().newInstance());
  }

  /** The classes of the war, as its container would unpack them. */
  private Path unpacked() throws IOException {
    Path classes = folder.resolve("war");
    String within = "WEB-INF/classes/";
    try (InputStream in = Files.newInputStream(WAR);
        ZipInputStream war = new ZipInputStream(in)) {
      for (ZipEntry each = war.getNextEntry(); each != null; each = war.getNextEntry()) {
        if (!each.isDirectory() && each.getName().startsWith(within)) {
          Path file = classes.resolve(each.getName().substring(within.length())).normalize();
          assertThat(file.startsWith(classes)).isTrue();
          Files.createDirectories(file.getParent());
          Files.write(file, war.readAllBytes());
        }
      }
    }
    return classes;
  }

  private static HttpClient browser() {
    return HttpClient.newBuilder()
        .cookieHandler(new CookieManager())
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();
  }

  private String get(HttpClient browser, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(origin.resolve(path)).build();
    return browser.send(request, BodyHandlers.ofString()).body();
  }

  private String form(HttpClient browser, String fields) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(origin.resolve("/session/"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields))
            .build();
    return browser.send(request, BodyHandlers.ofString()).body();
  }

  private String gatewayCall(String path, String more) throws Exception {
    String visit =
        "{\"visit\":{\"id\":\"0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e2f\",\"app_id\":\"id.batam.catatan\","
            + "\"page\":\"/\",\"params\":{},\"language\":\"id\",\"region\":\"21.71.02.1001\","
            + "\"contract\":1}";
    HttpRequest request =
        HttpRequest.newBuilder(origin.resolve("/satuwarga" + path))
            .header(
                "Authorization",
                "Bearer "
                    + gateway.token(
                        Map.of("app_id", "id.batam.catatan", "aud", "diskominfo-batam")))
            .header("Idempotency-Key", "0199c7a2-0000-7c3a-9f10-3a5b7c9d1e2f")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(visit + more + "}"))
            .build();
    return browser().send(request, BodyHandlers.ofString()).body();
  }
}
