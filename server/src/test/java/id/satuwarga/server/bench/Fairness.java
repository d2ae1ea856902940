package id.satuwarga.server.bench;

import id.satuwarga.server.catalog.ManifestDraft;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What an agency that sends ten times what it may does to another that keeps within its limit. A
 * minute is what the limit counts in: in its first half the greedy one sends, and so takes all it
 * may have; in the second half the other is alone.
 */
final class Fairness {
  private static final String MODEST = "dinkes-batam";
  private static final String GREEDY = "diskominfo-batam";
  private static final int CITIZENS = 2_000;

  /** Requests a second: eight in ten of what one may send, and ten times that. */
  private static final int WITHIN = 40;

  private static final int BEYOND = 500;
  private static final long MINUTE = 60_000;
  private static final Duration HALF = Duration.ofSeconds(28);

  /** Between the halves, so that nothing of the first is under way in the second. */
  private static final Duration BREAK = Duration.ofSeconds(2);

  private final Pace modest;
  private final Pace greedy;

  private Fairness(Pace modest, Pace greedy) {
    this.modest = modest;
    this.greedy = greedy;
  }

  /** One minute. */
  private record Round(Pace.Answers beside, Pace.Answers alone, Pace.Answers greedy) {
    double moved() {
      return beside.spread().slowest() / alone.spread().slowest();
    }
  }

  static void measure(Path folder, NoticePlan plan, Report report) throws InterruptedException {
    // one event loop each: neither is to wait for the other among the callers
    Vertx first = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    Vertx second = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    try (Cluster cluster = Cluster.start();
        Site site = Site.startWithLimits(first, cluster, folder)) {
      site.settle(CITIZENS);
      Setup setup = site.setup();
      for (String opd : List.of(MODEST, GREEDY)) {
        setup.publish(
            ManifestDraft.of("id.batam." + opd)
                .with("opd", opd)
                .operator(opd, "21.71", "http://127.0.0.1:9/")
                .with("notices", Setup.notices())
                .json());
        cluster.execute(subjects(opd));
      }
      new Fairness(pace(first, site, MODEST, WITHIN), pace(second, site, GREEDY, BEYOND))
          .measure(plan.rounds(), report);
    } finally {
      Setup.await(first.close());
      Setup.await(second.close());
    }
  }

  private static Pace pace(Vertx vertx, Site site, String opd, int aSecond) {
    return new Pace(
        vertx,
        new People(vertx, site.port(), Math.max(16, aSecond / 8)),
        () -> site.opdToken(opd),
        aSecond,
        () ->
            SingleNotices.notice(
                "id.batam." + opd,
                subject(opd, 1 + ThreadLocalRandom.current().nextInt(CITIZENS))));
  }

  private void measure(int rounds, Report report) throws InterruptedException {
    warmUp();
    List<Round> measured = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      measured.add(minute());
    }
    report.line(
        "\nAn agency sends %d notices a second, %d minutes; in half of each another sends %d a second"
            .formatted(WITHIN, rounds, BEYOND));
    report.figure("p50 alone", middle(measured, one -> one.alone().spread().half()), "ms", "");
    report.figure("p50 beside", middle(measured, one -> one.beside().spread().half()), "ms", "");
    report.figure("p99 alone", middle(measured, one -> one.alone().spread().slowest()), "ms", "");
    report.figure("p99 beside", middle(measured, one -> one.beside().spread().slowest()), "ms", "");
    report.figure("p99 beside to alone", middle(measured, Round::moved), "times", "aim < 1.1");
    report.figure(
        "refused of the one within its limit", refused(measured, Round::beside), "", "aim 0");
    report.figure(
        "taken of the greedy one, a minute",
        middle(measured, one -> one.greedy().taken()),
        "",
        "limit 3000");
    report.figure(
        "refused of the greedy one, a minute",
        middle(measured, one -> one.greedy().refused()),
        "",
        "");
  }

  private void warmUp() {
    Future<Pace.Answers> beyond = greedy.run(Duration.ofSeconds(5));
    Setup.await(modest.run(Duration.ofSeconds(5)));
    Setup.await(beyond);
  }

  private Round minute() throws InterruptedException {
    Thread.sleep(MINUTE - System.currentTimeMillis() % MINUTE);
    Future<Pace.Answers> beyond = greedy.run(HALF);
    Pace.Answers beside = Setup.await(modest.run(HALF));
    Pace.Answers refused = Setup.await(beyond);
    Thread.sleep(BREAK.toMillis());
    return new Round(beside, Setup.await(modest.run(HALF)), refused);
  }

  private static double refused(List<Round> rounds, Function<Round, Pace.Answers> whose) {
    return rounds.stream().map(whose).mapToInt(Pace.Answers::refused).sum();
  }

  private static double middle(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return Figures.median(rounds.stream().mapToDouble(figure).boxed().toList());
  }

  private static String subject(String opd, int citizen) {
    return "%s-%012d".formatted(opd, citizen);
  }

  /** By which the agency knows the citizens. */
  private static String subjects(String opd) {
    return """
    SET session_replication_role = replica;
    INSERT INTO pairwise_subject (citizen_id, opd_code, subject, key_version, made_at)
    SELECT id, '%1$s', '%1$s-' || right(id::text, 12), 1, now() FROM citizen
    WHERE id::text LIKE '00000000-0000-7000-8000-%%';
    INSERT INTO citizen_by_subject (subject, opd_code, citizen_id)
    SELECT subject, opd_code, citizen_id FROM pairwise_subject WHERE opd_code = '%1$s';
    """
        .formatted(opd);
  }
}
