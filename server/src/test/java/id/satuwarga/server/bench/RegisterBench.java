package id.satuwarga.server.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The program behind {@code scripts/bench register}: {@code RegisterBench [--quick]}. */
public final class RegisterBench {
  private static final Path FOLDER = Path.of("target", "bench", "register");
  private static final int ALL = 27_000;
  private static final int FEW = 2_700;

  private RegisterBench() {}

  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(FOLDER);
    boolean quick = List.of(arguments).contains("--quick");
    Report report = new Report();
    Machine.describe(report);
    Nation nation = Nation.of(quick ? FEW : ALL);
    report.fact("apps", Integer.toString(nation.size()));
    new AllPairs(nation.entries()).measure(report);
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    try (Cluster cluster = Cluster.start();
        Site site = Site.start(vertx, cluster, FOLDER, Map.of())) {
      report.fact("PostgreSQL", cluster.text("SHOW server_version"));
      nation.settle(cluster);
      new RegisterRoad(site, nation).measure(report);
    } finally {
      Setup.await(vertx.close());
    }
    report.fact("load after", Machine.load());
    report.save(FOLDER);
  }
}
