package id.satuwarga.sdk.testkit.internal.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The cases of a group in the order they are tried. */
final class CaseList {
  private final String group;
  private final List<Case> cases = new ArrayList<>();

  CaseList(String group) {
    this.group = group;
  }

  CaseList add(String rule, Case.Trial trial) {
    cases.add(new Case(group, rule, trial));
    return this;
  }

  List<Case> all() {
    return Collections.unmodifiableList(cases);
  }
}
