package id.satuwarga.sample.system;

import id.satuwarga.sample.system.setup.SetUpException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The whole system, running: {@code scripts/run} starts it for people, whole-system tests for
 * themselves. Closing it stops everything it started, in order, and leaves the data.
 */
public final class SatuWargaSystem implements Processes, AutoCloseable {
  private static final long NEEDED_MEGABYTES = 500;
  private static final Duration POSTGRES_DEADLINE = Duration.ofSeconds(60);
  private static final int POSTGRES_TRIES = 5;
  private static final Duration PROGRAM_DEADLINE = Duration.ofSeconds(90);

  /** A little more than the server gives to the requests it has begun. */
  private static final Duration SERVER_GRACE = Duration.ofSeconds(12);

  private static final Duration AGENCY_GRACE = Duration.ofSeconds(3);
  private static final Duration POSTGRES_GRACE = Duration.ofSeconds(4);

  private final Settings settings;
  private final Programs programs;
  private final SetUp setUp;
  private final Consumer<String> say;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();
  private final Crew crew = new Crew();
  private volatile @Nullable DataDirectory directory;
  private volatile @Nullable Thread starter;
  private volatile boolean complete;

  SatuWargaSystem(Settings settings, Programs programs, SetUp setUp, Consumer<String> say) {
    this.settings = settings;
    this.programs = programs;
    this.setUp = setUp;
    this.say = say;
  }

  /**
   * Starts the programs of this repository as they were last built and brings the services into the
   * app. A start that is refused leaves nothing running.
   *
   * @throws Refusal with the reason in one line
   */
  public static SatuWargaSystem start(Settings settings, Path repository, Consumer<String> say) {
    SatuWargaSystem system = of(settings, repository, say);
    try {
      system.start();
      return system;
    } catch (Refusal refusal) {
      system.close();
      throw refusal;
    }
  }

  static SatuWargaSystem of(Settings settings, Path repository, Consumer<String> say) {
    Programs programs = Programs.builtIn(repository);
    return new SatuWargaSystem(settings, programs, new ServicesSetUp(programs), say);
  }

  /** Returns when the system is ready for people; throws {@link Refusal} when it cannot be. */
  void start() {
    starter = Thread.currentThread();
    try {
      launch(open());
    } catch (IOException e) {
      throw Refusal.of("Tidak dapat disiapkan: " + said(e), "Cannot be set up: " + said(e))
          .because(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.of("Dihentikan", "Stopped").because(e);
    } finally {
      starter = null;
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

  @Override
  public void close() {
    Thread starting = starter;
    if (starting != null && starting != Thread.currentThread()) {
      starting.interrupt();
    }
    rememberClasses();
    crew.stop(List.of(Part.SERVER), SERVER_GRACE);
    crew.stop(List.of(Part.BATAM, Part.TEGAL, Part.SERVICES), AGENCY_GRACE);
    crew.stop(List.of(Part.POSTGRES), POSTGRES_GRACE);
    DataDirectory opened = directory;
    if (opened != null) {
      opened.close();
    }
  }

  private void rememberClasses() {
    if (!complete) {
      return;
    }
    complete = false;
    CompletableFuture.allOf(
            remember(Part.SERVER, programs.server()),
            remember(Part.BATAM, programs.apekesah()),
            remember(Part.SERVICES, programs.services()))
        .join();
  }

  private CompletableFuture<Void> remember(Part part, JavaProgram program) {
    return CompletableFuture.runAsync(() -> pid(part).ifPresent(program::rememberClasses));
  }

  private DataDirectory open() {
    DataDirectory opened = DataDirectory.open(settings.dataFolder(), NEEDED_MEGABYTES);
    directory = opened;
    Leftovers.end(opened.run(), say);
    if (settings.start() == Settings.Start.FRESH) {
      opened.empty();
    }
    return opened;
  }

  private void launch(DataDirectory opened) throws IOException, InterruptedException {
    Secrets secrets = new Secrets(opened.secrets());
    List<Keeper> postgres = new ArrayList<>();
    Databases databases;
    if (settings.storage() instanceof Storage.Given given) {
      settings.ports().requireFree(settings.ports().withoutPostgres());
      databases = given.database();
    } else {
      settings.ports().requireFree(settings.ports().all());
      Postgres embedded = Postgres.prepare(opened, secrets, settings.ports().postgres());
      postgres.add(keepPostgres(opened, embedded));
      databases = new OwnDatabases(embedded.superuser(), secrets);
    }
    List<Keeper> keepers = new ArrayList<>();
    Program server = programs.server(opened, settings.ports(), databases.ofServer());
    keepers.add(keep(Part.SERVER, server, List.of(site().server()), opened, postgres));
    for (City city : City.values()) {
      Program apekesah =
          programs.apekesah(city, opened, site(), databases.ofAgency(city.databaseName()));
      keepers.add(keep(city.part(), apekesah, List.of(city.address(site())), opened, postgres));
    }
    Program services = programs.services(opened, site(), databases);
    keepers.add(keep(Part.SERVICES, services, SampleService.addresses(site()), opened, postgres));
    keepers.forEach(Keeper::awaitReady);
    setUp.run(site(), secrets);
    complete = true;
  }

  /** Our own words as they are; with those of others it helps to know whose they are. */
  private static String said(IOException e) {
    return e instanceof SetUpException ? String.valueOf(e.getMessage()) : e.toString();
  }

  private Keeper keepPostgres(DataDirectory opened, Postgres postgres) {
    Readiness readiness =
        Readiness.within(POSTGRES_DEADLINE, postgres.probe()).inTries(POSTGRES_TRIES);
    Keeper keeper = new Keeper(postgres.program(), readiness, opened.run(), List.of(), say);
    crew.take(Part.POSTGRES, keeper);
    keeper.awaitReady();
    return keeper;
  }

  /** Ready when each of its addresses answers. */
  private Keeper keep(
      Part part, Program program, List<URI> addresses, DataDirectory opened, List<Keeper> needs) {
    Probe probe =
        Probe.all(
            addresses.stream()
                .map(address -> Probe.http(http, address.resolve("/health/ready")))
                .toList());
    Readiness readiness = Readiness.within(PROGRAM_DEADLINE, probe);
    Keeper keeper = new Keeper(program, readiness, opened.run(), needs, say);
    crew.take(part, keeper);
    return keeper;
  }
}
