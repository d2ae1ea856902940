package id.satuwarga.sample.system;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * PostgreSQL and the server in sandbox mode, and no service: what somebody needs who brings a
 * mini-app of their own. Closing it stops both and leaves the data.
 */
public final class Sandbox implements AutoCloseable {
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

  /** Also in the middle of the start, which then fails, and also twice. */
  @Override
  public void close() {
    crew.stop(List.of(Part.SERVER), SERVER_GRACE);
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
    Program program = Programs.server(server, directory, settings.ports(), database);
    Probe ready = Probe.http(http(), site().server().resolve("/health/ready"));
    keep(Part.SERVER, program, Readiness.within(DEADLINE, ready), List.of(storage)).awaitReady();
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
