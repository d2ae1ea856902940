package id.satuwarga.server.bench;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** The two reads that a citizen's every visit begins with, against what could answer them too. */
final class Reads {
  private static final String INBOX = "GET /v1/inbox, whole path";
  private static final String BARE_INBOX = "bare handler, same query";
  private static final String PLAIN_INBOX = "pgbench, plain join";
  private static final String SAME_INBOX = "pgbench, same query";
  private static final String CATALOGUE = "GET /v1/services, whole path";
  private static final String BARE_CATALOGUE = "bare handler, same query (services)";
  private static final String PLAIN_CATALOGUE = "pgbench, plain join (services)";
  private static final String AIM_PGBENCH = "aim ≥ 1.2";
  private static final String AIM_BARE = "aim ≥ 0.65";
  private final Vertx vertx;
  private final Plan plan;
  private final Requests requests;
  private final Optional<Pgbench> pgbench;

  Reads(Vertx vertx, Plan plan, Requests requests, Optional<Pgbench> pgbench) {
    this.vertx = vertx;
    this.plan = plan;
    this.requests = requests;
    this.pgbench = pgbench;
  }

  void measure(Scales scales, int server, int bare, Report report) {
    Contest contest = new Contest(scales);
    contest.add(INBOX, over(new Load(vertx, server, requests.get("/v1/inbox"), callers())));
    contest.add(BARE_INBOX, over(new Load(vertx, bare, requests.getOf("/inbox/"), callers())));
    pgbench.ifPresent(
        program -> {
          contest.add(PLAIN_INBOX, program.asking("plain-inbox", Queries.plainInbox(plan)));
          contest.add(SAME_INBOX, program.asking("same-inbox", Queries.sameInbox(plan)));
        });
    contest.add(CATALOGUE, over(new Load(vertx, server, requests.get("/v1/services"), callers())));
    contest.add(
        BARE_CATALOGUE, over(new Load(vertx, bare, requests.getOf("/services/"), callers())));
    pgbench.ifPresent(
        program ->
            contest.add(
                PLAIN_CATALOGUE, program.asking("plain-services", Queries.plainServices(plan))));
    contest.run(plan);
    report.line(
        "\nReads; beside them a second "
            + Beside.EACH_A_SECOND
            + " notices arrive and "
            + Beside.EACH_A_SECOND
            + " are marked read");
    report.contest(contest);
    if (pgbench.isEmpty()) {
      report.line("pgbench was not found: the ratios to it are skipped");
    }
    report.ratio("inbox: whole path to plain join", contest, INBOX, PLAIN_INBOX, AIM_PGBENCH);
    report.ratio("inbox: whole path to bare handler", contest, INBOX, BARE_INBOX, AIM_BARE);
    report.ratio(
        "services: whole path to plain join", contest, CATALOGUE, PLAIN_CATALOGUE, AIM_PGBENCH);
    report.ratio(
        "services: whole path to bare handler", contest, CATALOGUE, BARE_CATALOGUE, AIM_BARE);
  }

  private int callers() {
    return plan.connections();
  }

  private static Function<Duration, Contest.Window> over(Load load) {
    return length -> Contest.Window.of(load.run(length));
  }
}
