package id.satuwarga.server.bench;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** An earthquake: how long after a press the officer sees who calls, when everybody presses. */
final class PanicPresses {
  private static final int CITIZENS = 500;
  private static final int WARM_UPS = 4;
  private static final long PATIENCE_NANOS = 60_000_000_000L;
  private final Site site;
  private final Cluster cluster;
  private final PanicService service;
  private final PanicCrowd crowd;
  private final DutyScreen screen;

  private PanicPresses(Vertx vertx, Site site, Cluster cluster, PanicService service) {
    this.site = site;
    this.cluster = cluster;
    this.service = service;
    this.crowd = new PanicCrowd(vertx, site, CITIZENS);
    this.screen = new DutyScreen(vertx, service);
  }

  /** Seconds of CPU so far, apart by who spent them. */
  private record Cpu(double server, double postgres, double police) {}

  /** What the presses of one round took, in milliseconds, and what they cost. */
  private record Round(
      List<Double> seen, List<Double> answered, int turnedAway, Cpu before, Cpu after) {

    double each(ToDoubleFunction<Cpu> share) {
      return (share.applyAsDouble(after) - share.applyAsDouble(before)) * 1e6 / seen.size();
    }
  }

  static void measure(Vertx vertx, Path folder, NoticePlan plan, Report report)
      throws IOException, InterruptedException {
    try (Cluster cluster = Cluster.start();
        Site site = Site.startWithLimits(vertx, cluster, folder)) {
      site.settle(CITIZENS);
      cluster.execute("UPDATE citizen SET phone = '+62800' || right(id::text, 8)");
      try (PanicService service = PanicService.start(site, cluster, folder)) {
        new PanicPresses(vertx, site, cluster, service).measure(plan.rounds(), report);
      }
    }
  }

  private void measure(int rounds, Report report) throws InterruptedException {
    screen.open();
    for (int i = 0; i < WARM_UPS; i++) {
      round();
    }
    screen.takeLooks();
    List<Round> measured = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      measured.add(round());
    }
    screen.close();
    report.line(
        "\n%d citizens press the panic button at once, %d times; the duty screen asks as its page does"
            .formatted(CITIZENS, rounds));
    waits("until the officer sees it", measured, Round::seen, report, "aim ≤ 2000");
    waits("until the citizen is answered", measured, Round::answered, report, "");
    double turnedAway = measured.stream().mapToInt(Round::turnedAway).sum();
    report.figure("presses turned away, to be repeated", turnedAway, "", "aim 0");
    double look = Figures.Spread.of(screen.takeLooks()).half();
    report.figure("a look of the duty screen, p50", look, "ms", "");
    report.figure("CPU a press, server", middle(measured, one -> one.each(Cpu::server)), "µs", "");
    report.figure(
        "CPU a press, PostgreSQL", middle(measured, one -> one.each(Cpu::postgres)), "µs", "");
    report.figure(
        "CPU a press, the police's service",
        middle(measured, one -> one.each(Cpu::police)),
        "µs",
        "");
  }

  private static void waits(
      String name,
      List<Round> rounds,
      Function<Round, List<Double>> millis,
      Report report,
      String aim) {
    ToDoubleFunction<Round> half = one -> Figures.Spread.of(millis.apply(one)).half();
    ToDoubleFunction<Round> most = one -> Figures.Spread.of(millis.apply(one)).slowest();
    report.figure(name + ", p50", middle(rounds, half), "ms", "");
    report.figure(name + ", p99", middle(rounds, most), "ms", aim);
    double slowest =
        rounds.stream()
            .flatMap(one -> millis.apply(one).stream())
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(Double.NaN);
    report.figure(name + ", slowest of all rounds", slowest, "ms", "");
  }

  private static double middle(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return Figures.median(rounds.stream().mapToDouble(figure).boxed().toList());
  }

  private Round round() throws InterruptedException {
    List<String> states = crowd.hesitate();
    // at any moment between two looks
    Thread.sleep(ThreadLocalRandom.current().nextInt(1_000));
    Cpu before = spent();
    List<PanicCrowd.Press> presses = crowd.press(states);
    await(() -> screen.seenAt().size() == CITIZENS);
    Cpu after = spent();
    Map<String, Long> seen = screen.seenAt();
    service.closeAllAlarms();
    await(() -> screen.seenAt().isEmpty());
    return new Round(
        presses.stream().map(one -> (seen.get(one.who()) - one.sentAt()) / 1e6).toList(),
        presses.stream().map(one -> (one.answeredAt() - one.sentAt()) / 1e6).toList(),
        presses.stream().mapToInt(one -> one.tries() - 1).sum(),
        before,
        after);
  }

  private static void await(BooleanSupplier done) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the duty screen does not show what happened");
      }
      Thread.sleep(20);
    }
  }

  private Cpu spent() {
    return new Cpu(site.server().cpu(), cluster.cpu(), service.program().cpu());
  }
}
