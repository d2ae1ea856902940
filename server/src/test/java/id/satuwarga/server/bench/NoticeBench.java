package id.satuwarga.server.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The program behind {@code scripts/bench notices}: {@code NoticeBench [--quick]}. */
public final class NoticeBench {
  private static final Path FOLDER = Path.of("target", "bench", "notices");

  private NoticeBench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    NoticePlan plan =
        List.of(arguments).contains("--quick") ? NoticePlan.quick() : NoticePlan.full();
    Report report = new Report();
    Machine.describe(report);
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    try (Cluster cluster = Cluster.start();
        FcmGate gate = FcmGate.start();
        Site site = Site.start(vertx, cluster, FOLDER, gate.environment(FOLDER))) {
      run(vertx, cluster, gate, site, plan, report);
    } finally {
      Setup.await(vertx.close());
    }
    report.fact("load after", Machine.load());
    report.save(FOLDER);
  }

  private static void run(
      Vertx vertx, Cluster cluster, FcmGate gate, Site site, NoticePlan plan, Report report)
      throws IOException, InterruptedException {
    report.fact("PostgreSQL", cluster.text("SHOW server_version"));
    Population population = new Population(cluster, plan);
    site.settle(plan.readers());
    site.setup().publishAll("http://127.0.0.1:9/");
    population.load();
    report.fact("citizens", Integer.toString(plan.citizens()));
    Requests readers = new Requests(Setup.await(site.crowd().tokens(plan.readers())));
    Release release = new Release(site.setup(), site.tokenOf("lestari"), site.tokenOf("rizal"));
    new Broadcasting(cluster, plan, release, site.setup().as(readers.token(1))).measure(report);
    SingleNotices singles = new SingleNotices(site, readers, population.known());
    singles.measure(vertx, plan, new Plain(cluster, 32, 4, population.known()), report);
    population.giveOutPhones();
    new Pushing(site, cluster, gate, plan, report).measure(vertx, release, singles);
  }
}
