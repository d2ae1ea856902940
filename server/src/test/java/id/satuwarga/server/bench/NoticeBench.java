package id.satuwarga.server.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The program behind {@code scripts/bench notices}: {@code NoticeBench [--quick] [--only PART]}.
 */
public final class NoticeBench {
  private static final Path FOLDER = Path.of("target", "bench", "notices");
  private static final String ONLY = "--only";
  private final NoticePlan plan;
  private final Set<Part> parts;
  private final Report report;

  private NoticeBench(NoticePlan plan, Set<Part> parts, Report report) {
    this.plan = plan;
    this.parts = parts;
    this.report = report;
  }

  /** What can be measured alone. */
  private enum Part {
    PANIC,
    FAIRNESS,
    BROADCAST,
    SINGLE,
    PUSH
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    List<String> told = List.of(arguments);
    NoticePlan plan = told.contains("--quick") ? NoticePlan.quick() : NoticePlan.full();
    Report report = new Report();
    Machine.describe(report);
    new NoticeBench(plan, parts(told), report).run();
    report.fact("load after", Machine.load());
    report.save(FOLDER);
  }

  private static Set<Part> parts(List<String> told) {
    int only = told.indexOf(ONLY);
    return only < 0
        ? EnumSet.allOf(Part.class)
        : EnumSet.of(Part.valueOf(told.get(only + 1).toUpperCase(Locale.ROOT)));
  }

  /** Each world is made anew: what was measured before shall not lie in the way. */
  private void run() throws IOException, InterruptedException {
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    try {
      if (parts.contains(Part.PANIC)) {
        PanicPresses.measure(vertx, FOLDER, plan, report);
      }
      if (parts.contains(Part.FAIRNESS)) {
        Fairness.measure(FOLDER, plan, report);
      }
      if (parts.stream().anyMatch(part -> part.compareTo(Part.BROADCAST) >= 0)) {
        regency(vertx);
      }
    } finally {
      Setup.await(vertx.close());
    }
  }

  /** A whole regency with phones. */
  private void regency(Vertx vertx) throws IOException, InterruptedException {
    try (Cluster cluster = Cluster.start();
        FcmGate gate = FcmGate.start()) {
      report.fact("PostgreSQL", cluster.text("SHOW server_version"));
      String provider = Integer.toString(Site.freePort());
      try (Site site =
          Site.start(vertx, cluster, FOLDER, environment(gate, Pushing.QUOTA, provider))) {
        regency(vertx, cluster, gate, site);
      }
      if (parts.contains(Part.PUSH)) {
        try (Site site =
            Site.start(vertx, cluster, FOLDER, environment(gate, Quota.PER_MINUTE, provider))) {
          new Quota(gate, plan, report).measure(release(site));
        }
      }
    }
  }

  private void regency(Vertx vertx, Cluster cluster, FcmGate gate, Site site)
      throws IOException, InterruptedException {
    Population population = new Population(cluster, plan);
    site.settle(plan.readers());
    site.setup().publishAll("http://127.0.0.1:9/");
    population.load();
    report.fact("citizens", Integer.toString(plan.citizens()));
    Requests readers = new Requests(Setup.await(site.crowd().tokens(plan.readers())));
    Release release = release(site);
    SingleNotices singles = new SingleNotices(site, readers, population.known());
    if (parts.contains(Part.BROADCAST)) {
      new Broadcasting(cluster, plan, release, site.setup().as(readers.token(1))).measure(report);
    }
    if (parts.contains(Part.SINGLE)) {
      singles.measure(vertx, plan, new Plain(cluster, 32, 4, population.known()), report);
    }
    if (parts.contains(Part.PUSH)) {
      boolean night = population.giveOutPhones();
      report.fact("hours of rest", night ? "waived by each citizen: it is night" : "usual");
      new Pushing(site, cluster, gate, plan, report).measure(vertx, release, singles);
    }
  }

  private static Map<String, String> environment(FcmGate gate, int quota, String providerPort) {
    Map<String, String> environment = new HashMap<>(gate.environment(FOLDER, quota));
    environment.put(Site.PROVIDER_PORT, providerPort);
    return environment;
  }

  private static Release release(Site site) {
    return new Release(site.setup(), site.tokenOf("lestari"), site.tokenOf("rizal"));
  }
}
