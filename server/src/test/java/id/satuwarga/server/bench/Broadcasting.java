package id.satuwarga.server.bench;

import id.satuwarga.server.testing.TestClient;
import java.util.ArrayList;
import java.util.List;

/** Whether letting a broadcast out costs more when more people are to read it. */
final class Broadcasting {
  private static final long PATIENCE_NANOS = 60_000_000_000L;
  private final Cluster cluster;
  private final NoticePlan plan;
  private final Release release;
  private final TestClient reader;

  Broadcasting(Cluster cluster, NoticePlan plan, Release release, TestClient reader) {
    this.cluster = cluster;
    this.plan = plan;
    this.release = release;
    this.reader = reader;
  }

  /** Milliseconds of the call, until a reader sees it, and of PostgreSQL's CPU meanwhile. */
  private record Turn(double call, double seen, double database) {}

  void measure(Report report) {
    List<Turn> village = new ArrayList<>();
    List<Turn> regency = new ArrayList<>();
    turn(Population.VILLAGE, 0);
    turn(Population.REGENCY, 0);
    for (int round = 1; round <= plan.releases(); round++) {
      village.add(turn(Population.VILLAGE, round));
      regency.add(turn(Population.REGENCY, round));
    }
    report.line(
        "\nA broadcast is let out, to %d and to %d citizens, %d times each"
            .formatted(NoticePlan.VILLAGERS, plan.citizens(), plan.releases()));
    double small = middle(village.stream().map(Turn::seen).toList());
    double large = middle(regency.stream().map(Turn::seen).toList());
    report.figure(
        "the call, few citizens", middle(village.stream().map(Turn::call).toList()), "ms", "");
    report.figure(
        "the call, all citizens", middle(regency.stream().map(Turn::call).toList()), "ms", "");
    report.figure("until a reader sees it, few citizens", small, "ms", "aim ≤ 1000");
    report.figure("until a reader sees it, all citizens", large, "ms", "aim ≤ 1000");
    report.figure("all citizens to few", large / small, "times", "aim ≤ 1.5");
    report.figure("PostgreSQL's CPU, few citizens", mean(village), "ms", "aim ≤ 10");
    report.figure("PostgreSQL's CPU, all citizens", mean(regency), "ms", "aim ≤ 10");
  }

  private Turn turn(String territory, int round) {
    String subject = "Air mati " + territory + " ke-" + round;
    String id = release.prepare(territory, subject);
    double cpu = cluster.cpu();
    long begin = System.nanoTime();
    release.now(id);
    double call = millisSince(begin);
    while (!reader.get("/v1/inbox?limit=5").hasStatus(200).text().contains(id)) {
      if (System.nanoTime() - begin > PATIENCE_NANOS) {
        throw new IllegalStateException("nobody sees " + subject);
      }
    }
    Turn turn = new Turn(call, millisSince(begin), (cluster.cpu() - cpu) * 1_000);
    release.stop(id);
    return turn;
  }

  private static double millisSince(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }

  private static double middle(List<Double> values) {
    return Figures.median(values);
  }

  /** The kernel counts CPU in steps of ten milliseconds: only the sum says something. */
  private static double mean(List<Turn> turns) {
    return turns.stream().mapToDouble(Turn::database).average().orElse(Double.NaN);
  }
}
