package id.satuwarga.sdk.testkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

/** What lies between a citizen and a mini-app, and what goes wrong there. */
final class Network {
  /** What happens to one call. */
  enum Fault {
    NONE,
    REQUEST_LOST,
    ANSWER_LOST,
    SENT_TWICE
  }

  /** After which the gateway gives a call up. */
  static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Deque<Fault> faults = new ArrayDeque<>();
  private final Random chance;
  private Duration delay = Duration.ZERO;
  private Duration variance = Duration.ZERO;

  /** The same seed gives the same delays. */
  Network(long seed) {
    this.chance = new Random(seed);
  }

  synchronized Network delay(Duration usual, Duration giveOrTake) {
    this.delay = usual;
    this.variance = giveOrTake;
    return this;
  }

  /** What happens to the next call for which nothing was said yet. */
  synchronized void next(Fault fault) {
    faults.add(fault);
  }

  synchronized Fault fault(TestClock clock) {
    Fault scripted = faults.isEmpty() ? Fault.NONE : faults.remove();
    double share = variance.isZero() ? 0 : chance.nextDouble() * 2 - 1;
    Duration taken = delay.plusMillis(Math.round(variance.toMillis() * share));
    if (taken.isNegative()) {
      taken = Duration.ZERO;
    }
    boolean late = taken.compareTo(PATIENCE) > 0;
    clock.forward(late ? PATIENCE : taken);
    return late && scripted != Fault.REQUEST_LOST ? Fault.ANSWER_LOST : scripted;
  }
}
