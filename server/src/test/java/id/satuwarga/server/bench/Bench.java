package id.satuwarga.server.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The program behind {@code scripts/bench}: {@code Bench [--quick]}. */
public final class Bench {
  private static final Path FOLDER = Path.of("target", "bench");
  private final Plan plan;
  private final Vertx vertx;
  private final Cluster cluster;
  private final Site site;
  private final Report report;

  private Bench(Plan plan, Vertx vertx, Cluster cluster, Site site, Report report) {
    this.plan = plan;
    this.vertx = vertx;
    this.cluster = cluster;
    this.site = site;
    this.report = report;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    Plan plan = List.of(arguments).contains("--quick") ? Plan.quick() : Plan.full();
    Report report = new Report();
    Machine.describe(report);
    // one event loop: callers are to take as little of the machine as they can
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    try (Cluster cluster = Cluster.start();
        Site site = Site.start(vertx, cluster, FOLDER, Map.of())) {
      new Bench(plan, vertx, cluster, site, report).run();
    } finally {
      Setup.await(vertx.close());
    }
    report.save(FOLDER);
  }

  private void run() throws IOException, InterruptedException {
    report.fact("PostgreSQL", cluster.text("SHOW server_version"));
    OpdStandIn opd = OpdStandIn.start(vertx);
    Requests requests = prepare(opd);
    new PartCosts(vertx, site, report).measure(requests);
    Beside beside =
        new Beside(vertx, site.port(), plan, requests, site.opdToken("diskominfo-batam"));
    beside.begin();
    try (Program bare = bare(requests)) {
      Scales scales = new Scales(site.server()::cpu, bare::cpu, cluster::cpu);
      new Reads(vertx, plan, requests, Pgbench.find(cluster, plan.connections()))
          .measure(scales, site.port(), bare.port(), report);
      new GatewayDelay(vertx, plan, requests).measure(scales, site, opd, report);
    } finally {
      beside.end();
    }
    memory();
    report.line("");
    report.fact("sent and read beside", beside.done() + ", failed " + beside.failed());
    report.fact("load after", Machine.load());
  }

  private Requests prepare(OpdStandIn opd) {
    long begin = System.nanoTime();
    site.settle(plan.citizens());
    site.setup().publishAll(opd.address());
    new DataSet(cluster, plan).load();
    String seconds = Figures.text((System.nanoTime() - begin) / 1e9);
    report.fact(
        "data",
        "%d citizens, %d items each, loaded in %s s"
            .formatted(plan.citizens(), plan.itemsEach(), seconds));
    report.fact(
        "callers",
        "%d connections, %d readers with a token each"
            .formatted(plan.connections(), plan.readers()));
    report.fact(
        "windows",
        "%d rounds of %d s after %d s of warming up"
            .formatted(plan.rounds(), plan.window().toSeconds(), plan.warmUp().toSeconds()));
    return new Requests(Setup.await(site.crowd().tokens(plan.readers())));
  }

  private Program bare(Requests requests) throws IOException {
    Path catalogue = FOLDER.resolve("services.json");
    Files.writeString(
        catalogue, site.setup().as(requests.token(1)).get("/v1/services").hasStatus(200).text());
    int port = Site.freePort();
    return Program.start(
        BareServer.class.getName(),
        Program.classPath(true),
        Map.of(
            "BENCH_POSTGRES", Integer.toString(cluster.port()),
            "BENCH_PORT", Integer.toString(port),
            "BENCH_SERVICES", catalogue.toString()),
        port);
  }

  private void memory() throws IOException, InterruptedException {
    long pid = site.server().pid();
    report.line("\nMemory of the server after the run (heap limit 512 MB)");
    report.figure("most it ever held (RSS)", Proc.megabytes(pid, "VmHWM"), "MB", "");
    report.figure("holds now (RSS)", Proc.megabytes(pid, "VmRSS"), "MB", "");
    report.figure("heap in use after a collection", site.liveHeap(), "MB", "");
  }
}
