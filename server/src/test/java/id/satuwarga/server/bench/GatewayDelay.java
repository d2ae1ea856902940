package id.satuwarga.server.bench;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How much later a Screen comes because we stand between the citizen and the OPD. */
final class GatewayDelay {
  private static final String DIRECT = "POST /act, at the OPD itself";
  private static final String THROUGH = "POST …/actions, through the gateway";
  private static final int VISITS = 20;

  /** Few, so that nobody waits for somebody else rather than for the gateway. */
  private static final int AT_ONCE = 2;

  private final Vertx vertx;
  private final Plan plan;
  private final Requests requests;

  GatewayDelay(Vertx vertx, Plan plan, Requests requests) {
    this.vertx = vertx;
    this.plan = plan;
    this.requests = requests;
  }

  void measure(Scales scales, Site site, OpdStandIn opd, Report report) {
    List<String> visits = site.visits(requests, VISITS);
    Load direct = new Load(vertx, opd.port(), requests.pressDirectly(), AT_ONCE);
    Load through = new Load(vertx, site.port(), requests.press(visits), AT_ONCE);
    Contest contest = new Contest(scales);
    contest.add(DIRECT, length -> Contest.Window.of(direct.run(length)));
    contest.add(THROUGH, length -> Contest.Window.of(through.run(length)));
    contest.run(plan);
    report.line("\nGateway, " + AT_ONCE + " citizens pressing a button at once");
    report.contest(contest);
    report.figure("gateway adds, p50", added(contest, turn -> turn.window().half()), "ms", "");
    report.figure("gateway adds, p99", added(contest, turn -> turn.window().slowest()), "ms", "");
  }

  private static double added(Contest contest, ToDoubleFunction<Contest.Turn> millis) {
    return contest.figure(THROUGH, millis) - contest.figure(DIRECT, millis);
  }
}
