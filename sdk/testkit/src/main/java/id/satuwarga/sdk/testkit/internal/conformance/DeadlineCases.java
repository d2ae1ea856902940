package id.satuwarga.sdk.testkit.internal.conformance;

import java.time.Duration;
import java.util.List;

/** A gateway waits 8 s, a citizen less. */
final class DeadlineCases {
  private static final Duration HEALTH = Duration.ofSeconds(1);

  private DeadlineCases() {}

  static List<Case> all() {
    return new CaseList("Deadlines")
        .add("every page opens in time", DeadlineCases::pages)
        .add("every press is answered in time", DeadlineCases::presses)
        .add("health answers within a second", DeadlineCases::health)
        .all();
  }

  private static void pages(Subject it, List<String> broken) {
    for (Stop stop : it.tour().stops()) {
      if (stop.way() != Stop.Way.PRESS) {
        late(it, stop, broken);
      }
    }
  }

  private static void presses(Subject it, List<String> broken) {
    List<Stop> presses = it.tour().by(Stop.Way.PRESS);
    Subject.skipUnless(!presses.isEmpty(), "nothing can be pressed");
    for (Stop stop : presses) {
      late(it, stop, broken);
    }
  }

  private static void late(Subject it, Stop stop, List<String> broken) {
    if (stop.answer().took().compareTo(it.profile().deadline()) > 0) {
      broken.add(stop + " took " + stop.answer().took().toMillis() + " ms");
    }
  }

  private static void health(Subject it, List<String> broken) {
    Answer answer = it.send(Request.get("/health"));
    Subject.skipUnless(answer.status() != 404, "it has no health address");
    if (answer.took().compareTo(HEALTH) > 0) {
      broken.add("/health took " + answer.took().toMillis() + " ms");
    }
  }
}
