package id.satuwarga.sample.system;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * PostgreSQL and the server in sandbox mode, and no service: what somebody needs who brings a
 * mini-app of their own. Closing it stops both and leaves the data.
 */
public final class Sandbox implements Processes, AutoCloseable {
  private static final String SERVER_MAIN = "id.satuwarga.server.app.Main";
  private static final long NEEDED_MEGABYTES = 300;
  private static final Duration DEADLINE = Duration.ofSeconds(90);
  private static final int POSTGRES_TRIES = 5;
  private static final Duration SERVER_GRACE = Duration.ofSeconds(3);
  private static final Duration POSTGRES_GRACE = Duration.ofSeconds(4);

  private final Settings settings;
  private final Consumer<String> say;
  private final DataDirectory directory;
  private final Crew crew = new Crew();
  private final Map<String, String> told = new LinkedHashMap<>();
  private boolean withWorker;

  private Sandbox(Settings settings, Consumer<String> say) {
    this.settings = settings;
    this.say = say;
    this.directory = DataDirectory.open(settings.dataFolder(), NEEDED_MEGABYTES);
  }

  /**
   * Takes the data folder and starts nothing yet, so that whoever may be told to stop in the middle
   * of the start has something to close. The server's classes and PostgreSQL's programs are those
   * on the class path of this very program.
   *
   * @throws Refusal with the reason in one line
   */
  public static Sandbox of(Settings settings, Consumer<String> say) {
    return new Sandbox(settings, say);
  }

  /** Its servers are told this too: variables as docs/operate.md lists them. */
  public Sandbox telling(Map<String, String> variables) {
    told.putAll(variables);
    return this;
  }

  /** With a second server on the same database, which nobody calls: it does what waits. */
  public Sandbox withWorker() {
    withWorker = true;
    return this;
  }

  /**
   * Starts both and returns when people can sign in.
   *
   * @throws Refusal with the reason in one line; nothing is left running then
   */
  public void start() {
    try {
      launch();
    } catch (IOException e) {
      close();
      throw Refusal.of("Tidak dapat disiapkan: " + e, "Cannot be set up: " + e).because(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw Refusal.of("Dihentikan", "Stopped").because(e);
    } catch (RuntimeException refused) {
      close();
      throw refused;
    }
  }

  public Site site() {
    return Site.on(settings.ports());
  }

  @Override
  public OptionalLong pid(Part part) {
    return crew.pid(part);
  }

  @Override
  public boolean isReady(Part part) {
    return crew.isReady(part);
  }

  /** Also in the middle of the start, which then fails, and also twice. */
  @Override
  public void close() {
    crew.stop(List.of(Part.SERVER, Part.WORKER), SERVER_GRACE);
    crew.stop(List.of(Part.POSTGRES), POSTGRES_GRACE);
    directory.close();
  }

  private void launch() throws IOException, InterruptedException {
    Leftovers.end(directory.run(), say);
    if (settings.start() == Settings.Start.FRESH) {
      directory.empty();
    }
    Secrets secrets = new Secrets(directory.secrets());
    settings.ports().requireFree(settings.ports().ofSandbox());
    Postgres postgres = Postgres.prepare(directory, secrets, settings.ports().postgres());
    Readiness answers = Readiness.within(DEADLINE, postgres.probe()).inTries(POSTGRES_TRIES);
    Keeper storage = keep(Part.POSTGRES, postgres.program(), answers, List.of());
    storage.awaitReady();

    JavaProgram server =
        new JavaProgram(SERVER_MAIN, System.getProperty("java.class.path"), ClassArchive.NONE);
    String database = new OwnDatabases(postgres.superuser(), secrets).ofServer();
    Program program =
        Programs.server("server", server, directory, settings.ports(), database, told);
    keep(Part.SERVER, program, ready(site()), List.of(storage)).awaitReady();
    if (withWorker) {
      work(server, database, storage);
    }
  }

  /** To citizens it is the same site as the first. */
  private void work(JavaProgram server, String database, Keeper storage) {
    Ports ports = settings.ports().ofWorker();
    settings.ports().requireFree(List.of(ports.server(), ports.provider(), ports.management()));
    Map<String, String> own = new LinkedHashMap<>(told);
    own.put("SATUWARGA_PUBLIC_URL", site().server().toString());
    own.put("SATUWARGA_UPSTREAM_ISSUER", site().provider().toString());
    Program program = Programs.server("worker", server, directory, ports, database, own);
    keep(Part.WORKER, program, ready(Site.on(ports)), List.of(storage)).awaitReady();
  }

  private static Readiness ready(Site site) {
    return Readiness.within(DEADLINE, Probe.http(http(), site.server().resolve("/health/ready")));
  }

  private Keeper keep(Part part, Program program, Readiness readiness, List<Keeper> needs) {
    Keeper keeper = new Keeper(program, readiness, directory.run(), needs, say);
    crew.take(part, keeper);
    return keeper;
  }

  private static HttpClient http() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(1))
        .build();
  }
}
