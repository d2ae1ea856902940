package id.satuwarga.sample.system;

import java.time.Duration;

/**
 * When a program counts as running.
 *
 * @param tries how often it may end before it was ready for the first time
 */
record Readiness(Probe probe, Duration deadline, int tries) {
  static Readiness within(Duration deadline, Probe probe) {
    return new Readiness(probe, deadline, 1);
  }

  Readiness inTries(int number) {
    return new Readiness(probe, deadline, number);
  }
}
