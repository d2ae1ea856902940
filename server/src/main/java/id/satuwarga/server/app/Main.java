package id.satuwarga.server.app;

import id.satuwarga.server.identity.NewKeys;
import id.satuwarga.server.platform.config.ConfigException;
import id.satuwarga.server.platform.db.Migrations;
import id.satuwarga.server.platform.health.Meters;
import id.satuwarga.server.platform.task.Task;
import id.satuwarga.server.region.RegionLoad;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.migration.JavaMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program: {@code serve [--no-migrate]}, {@code migrate}, {@code keys make}, and the tasks of
 * the slices.
 */
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);
  private static final long LONGEST_STOP_SECONDS = 20;

  /** Commands that are no slice's, beside {@code serve}. */
  private static final Set<String> OWN = Set.of("keys make", "migrate");

  private Main() {}

  public static void main(String[] arguments) {
    // a request to become a WebSocket is a request like any other here: we have none
    System.setProperty("vertx.disableWebsockets", "true");
    try {
      run(List.of(arguments));
    } catch (ConfigException | IllegalStateException | CompletionException refused) {
      Throwable cause = refused.getCause() == null ? refused : refused.getCause();
      LOG.error("cannot go on: {}", cause.getMessage());
      LOG.debug("cannot go on", refused);
      System.exit(1);
    }
  }

  private static void run(List<String> arguments) {
    CommandLine typed = CommandLine.of(arguments);
    if (typed.serves() || OWN.contains(typed.words())) {
      typed.checkOptions(Set.of());
    }
    ServerConfig config = ServerConfig.read(System.getenv());
    if (typed.words().equals("keys make")) {
      LOG.info("{}", NewKeys.make(config.identity()));
      return;
    }
    Migrations migrations = migrations(config);
    if (typed.words().equals("migrate")) {
      LOG.info("{} migrations applied", migrations.migrate(config.mode()));
      return;
    }
    if (typed.serves() && typed.migrates()) {
      migrations.migrate(config.mode());
    } else {
      migrations.verify(config.mode());
    }
    PrometheusMeterRegistry meters = Meters.registry();
    Vertx vertx = Meters.vertx(new VertxOptions(), meters);
    ServerComponent component =
        DaggerServerComponent.factory().create(vertx, meters, config, Clock.systemUTC());
    if (typed.serves()) {
      serve(vertx, component);
    } else {
      task(vertx, component, typed);
    }
  }

  private static Migrations migrations(ServerConfig config) {
    return new Migrations(config.database(), javaMigrations());
  }

  /** The steps of the schema that are written in Java. */
  public static List<JavaMigration> javaMigrations() {
    return List.of(new RegionLoad());
  }

  private static void serve(Vertx vertx, ServerComponent component) {
    Server server = component.server();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(vertx, server), "stop"));
    Server.Bound bound =
        server
            .start(component.doorkeepers(), Server.routesOf(component.routes()))
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    LOG.info("ready: port {}, management {}", bound.api(), bound.management());
  }

  private static void stop(Vertx vertx, Server server) {
    try {
      await(server.stop());
    } catch (CompletionException late) {
      LOG.warn("stopped without waiting longer: {}", late.getMessage());
    } finally {
      await(vertx.close());
    }
  }

  /** Never chained to what came before: a future of Vert.x ends on a thread that closing ends. */
  private static void await(Future<Void> end) {
    end.toCompletionStage()
        .toCompletableFuture()
        .orTimeout(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  /** What the task found goes to standard output, for people and scripts. */
  private static void task(Vertx vertx, ServerComponent component, CommandLine typed) {
    try {
      Task task =
          component.tasks().stream()
              .filter(known -> known.words().equals(typed.words()))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException(unknown(component, typed.words())));
      String found =
          task.run(typed.optionsOf(task)).toCompletionStage().toCompletableFuture().join();
      new PrintStream(System.out, true, StandardCharsets.UTF_8).println(found);
    } finally {
      await(vertx.close());
    }
  }

  private static String unknown(ServerComponent component, String words) {
    String tasks =
        String.join("', '", component.tasks().stream().map(Task::words).sorted().toList());
    return "no command '" + words + "'; there are 'serve', 'migrate', 'keys make', '" + tasks + "'";
  }
}
