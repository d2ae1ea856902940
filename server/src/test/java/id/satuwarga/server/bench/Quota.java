package id.satuwarga.server.bench;

/** A broadcast to more phones than the quota of FCM has room for in the time. */
final class Quota {
  /** A twentieth of what Google usually allows, so that it binds whatever the plan and machine. */
  static final int PER_MINUTE = 30_000;

  private static final int SECONDS = 75;
  private final FcmGate gate;
  private final NoticePlan plan;
  private final Report report;

  Quota(FcmGate gate, NoticePlan plan, Report report) {
    this.gate = gate;
    this.plan = plan;
    this.report = report;
  }

  /** Stops it after the time: what is left need not go. */
  void measure(Release release) throws InterruptedException {
    gate.forget();
    String id = release.prepare(Population.REGENCY, "Air mengalir lagi");
    release.now(id);
    Thread.sleep(SECONDS * 1_000L);
    long most = FcmGate.fullestMinute(gate.seconds());
    release.stop(id);
    report.line(
        "\nThe same to %d phones with a quota of %d a minute, %d seconds of it"
            .formatted(plan.pushes(), PER_MINUTE, SECONDS));
    report.figure("most in any 60 s", (double) most, "", "aim ≤ " + PER_MINUTE);
  }
}
