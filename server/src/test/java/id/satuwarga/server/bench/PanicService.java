package id.satuwarga.server.bench;

import id.satuwarga.server.platform.crypto.Hashes;
import id.satuwarga.server.platform.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** The panic button of sample-app as its police run it: a process and a database of its own. */
final class PanicService implements AutoCloseable {
  static final String APP = "id.polri.panic";
  private static final String CLASS_PATH = "satuwarga.panic";
  private static final String DATABASE = "panic";
  private static final String OPD = "polresta-barelang";
  private static final String OFFICER = "yusuf";
  private static final Path MANIFEST =
      Path.of(
          "sample-app/services/panic-button/embedded/src/main/resources",
          "id/satuwarga/sample/panic/miniapp.json");
  private final Cluster cluster;
  private final Program program;
  private final String session = UUID.randomUUID().toString();

  private PanicService(Cluster cluster, Program program) {
    this.cluster = cluster;
    this.program = program;
  }

  /** Started, live in the one app, and with an officer signed in to its desk. */
  static PanicService start(Site site, Cluster cluster, Path folder)
      throws IOException, InterruptedException {
    String classPath = System.getProperty(CLASS_PATH, "");
    if (classPath.isEmpty()) {
      throw new IllegalStateException("-D" + CLASS_PATH + " names no class path");
    }
    cluster.create(DATABASE);
    int port = Site.freePort();
    Program program =
        Program.start(
            "id.satuwarga.sample.panic.Main",
            classPath,
            Map.of(
                "PANIC_BUTTON_PORT", Integer.toString(port),
                "PANIC_BUTTON_DATABASE_URL", cluster.url(DATABASE),
                "PANIC_BUTTON_KEY_FILE", folder.resolve("panic-key.json").toString(),
                "PANIC_BUTTON_OFFICERS", OFFICER,
                "PANIC_BUTTON_CLIENT_ID", "panic-button",
                "PANIC_BUTTON_CLIENT_SECRET", UUID.randomUUID().toString(),
                "SATUWARGA_URL", site.url()),
            port);
    PanicService service = new PanicService(cluster, program);
    service.awaitHealth();
    service.signIn();
    service.join(site.setup());
    return service;
  }

  /** It listens before its tables are there, and answers when it is ready. */
  private void awaitHealth() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/health")).build();
    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
  }

  private String address() {
    return "http://localhost:" + program.port();
  }

  /** The walk to the desk through the provider is tested elsewhere. */
  private void signIn() {
    cluster.execute(
        DATABASE,
        "INSERT INTO officer_session (token_hash, officer, name, form_token, expires_at)"
            + " VALUES ('%s', '%s', 'Yusuf Manalu', 'bench', now() + interval '8 hours')"
                .formatted(Hashes.sha256Hex(session), OFFICER));
  }

  @SuppressWarnings("unchecked")
  private void join(Setup setup) throws IOException {
    setup.publish(
        Json.read(Files.readString(MANIFEST).replace("{public_url}", address()), Map.class));
    setup.appoint(APP, "21.71", OPD, address() + "/miniapp");
  }

  Program program() {
    return program;
  }

  /** What the officer's browser shows the desk. */
  Map<String, String> cookie() {
    return Map.of("Cookie", "petugas_" + OPD.replace('-', '_') + "=" + session);
  }

  /** As if officers had seen to all of them. */
  void closeAllAlarms() {
    cluster.execute(DATABASE, "UPDATE alarm SET state = 'CLOSED'");
  }

  @Override
  public void close() {
    program.close();
  }
}
