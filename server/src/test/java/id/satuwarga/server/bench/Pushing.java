package id.satuwarga.server.bench;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A broadcast on its way to every phone of a regency, and what else still gets through. */
final class Pushing {
  /** Above what this machine can do: a quota that binds is measured by {@link Quota}. */
  static final int QUOTA = 2_400_000;

  private static final long LONGEST_SECONDS = 1_800;
  private final Site site;
  private final Cluster cluster;
  private final FcmGate gate;
  private final NoticePlan plan;
  private final Report report;

  Pushing(Site site, Cluster cluster, FcmGate gate, NoticePlan plan, Report report) {
    this.site = site;
    this.cluster = cluster;
    this.gate = gate;
    this.plan = plan;
    this.report = report;
  }

  void measure(Vertx vertx, Release release, SingleNotices singles)
      throws IOException, InterruptedException {
    BareSenders bare = new BareSenders(gate);
    double firebase = bare.firebase(plan.pushesBare() / 6);
    bare.http2(vertx, plan.pushesBare() / 4);
    double before = bare.http2(vertx, plan.pushesBare());
    warmUp(release);
    String id = release.prepare(Population.REGENCY, "Air mati besok");
    double serverCpu = site.server().cpu();
    double databaseCpu = cluster.cpu();
    release.now(id);
    List<Double> seen = new ArrayList<>();
    List<Integer> seconds = watch(singles, seen);
    report.line(
        "\nA broadcast to %d phones; FCM's stand-in answers after %d ms"
            .formatted(plan.pushes(), FcmGate.ROUND_TRIP_MILLIS));
    double bareRate = Figures.median(List.of(before, bare.http2(vertx, plan.pushesBare())));
    double ours = FcmGate.rate(seconds);
    report.figure("messages taken", (double) FcmGate.sum(seconds), "", "aim " + plan.pushes());
    report.figure("ours, with everything written down", ours, "/s", "");
    report.figure("bare Vert.x HTTP/2 client", bareRate, "/s", "");
    report.figure("firebase-admin, 100 threads", firebase, "/s", "");
    report.figure("ours to the bare client", ours / bareRate, "times", "aim ≥ 0.8");
    report.figure("ours to firebase-admin", ours / firebase, "times", "aim ≥ 3.5");
    report.figure("CPU a message, server", each(site.server().cpu() - serverCpu), "µs", "");
    report.figure("CPU a message, PostgreSQL", each(cluster.cpu() - databaseCpu), "µs", "");
    report.figure("server's heap in use after it", site.liveHeap(), "MB", "aim ≤ 512");
    report.figure("server held (RSS)", Proc.megabytes(site.server().pid(), "VmHWM"), "MB", "");
    Figures.Spread waits = Figures.Spread.of(seen);
    report.figure("a single notice meanwhile, p50", waits.half(), "ms", "");
    report.figure("a single notice meanwhile, p99", waits.slowest(), "ms", "aim ≤ 1000");
  }

  /** To a sixth of the phones, as the bare client has sent before it is measured. */
  private void warmUp(Release release) throws InterruptedException {
    gate.forget();
    release.now(release.prepare(Population.PART, "Air mati malam ini"));
    long known = 0;
    long now = 0;
    while (now == 0 || now > known) {
      known = now;
      Thread.sleep(3_000);
      now = FcmGate.sum(gate.seconds());
    }
    gate.forget();
  }

  private double each(double cpuSeconds) {
    return cpuSeconds * 1e6 / plan.pushes();
  }

  /** Sends single notices until every phone was told; how long each took to the inbox. */
  private List<Integer> watch(SingleNotices singles, List<Double> seen)
      throws InterruptedException {
    long end = System.nanoTime() + LONGEST_SECONDS * 1_000_000_000L;
    List<Integer> seconds = gate.seconds();
    while (FcmGate.sum(seconds) < plan.pushes() && System.nanoTime() < end) {
      seen.add(singles.sendAndSee());
      Thread.sleep(150);
      seconds = gate.seconds();
    }
    return seconds;
  }
}
