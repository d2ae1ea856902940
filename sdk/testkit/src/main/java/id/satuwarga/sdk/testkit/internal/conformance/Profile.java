package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.testkit.Citizen;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an OPD tells the suite about its mini-app, where the usual does not fit. */
public final class Profile {
  private final String operator;
  private final Citizen citizen;
  private final Place place;
  private final Duration deadline;
  private final Map<String, String> examples;

  public Profile(
      String operator,
      Citizen citizen,
      Place place,
      Duration deadline,
      Map<String, String> examples) {
    this.operator = operator;
    this.citizen = citizen;
    this.place = place;
    this.deadline = deadline;
    this.examples = Collections.unmodifiableMap(new LinkedHashMap<>(examples));
  }

  String operator() {
    return operator;
  }

  Citizen citizen() {
    return citizen;
  }

  Place place() {
    return place;
  }

  Duration deadline() {
    return deadline;
  }

  Map<String, String> examples() {
    return examples;
  }
}
