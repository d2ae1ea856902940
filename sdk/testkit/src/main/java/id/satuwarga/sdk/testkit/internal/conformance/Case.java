package id.satuwarga.sdk.testkit.internal.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One rule, and how it is tried. */
public final class Case {
  private static final int MOST_NAMED = 8;

  private final String group;
  private final String rule;
  private final Trial trial;

  Case(String group, String rule, Trial trial) {
    this.group = group;
    this.rule = rule;
    this.trial = trial;
  }

  /** What the rule is about. */
  public String group() {
    return group;
  }

  /** The rule as a sentence; names the case. */
  public String rule() {
    return rule;
  }

  /** Fails by naming where the rule is broken; is left out where there is nothing to try it on. */
  void judge(Subject subject) throws Exception {
    List<String> broken = Collections.synchronizedList(new ArrayList<>());
    trial.run(subject, broken);
    if (!broken.isEmpty()) {
      int named = Math.min(MOST_NAMED, broken.size());
      String more = broken.size() > named ? "\n  and " + (broken.size() - named) + " more" : "";
      throw new AssertionError(
          rule + ", but:\n  " + String.join("\n  ", broken.subList(0, named)) + more);
    }
  }

  /** Tries a rule and writes down where it is broken. */
  interface Trial {
    void run(Subject subject, List<String> broken) throws Exception;
  }
}
