package id.satuwarga.sdk.testkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;

/**
 * What lies between a citizen and a mini-app, and what goes wrong there. Delays move the test's
 * clock and cost no time; the same seed gives the same delays.
 *
 * <pre>{@code
 * Network network = Network.good().delay(Duration.ofSeconds(1), Duration.ofMillis(300));
 * network.next(Network.Fault.ANSWER_LOST);
 * }</pre>
 */
public final class Network {
  /** What happens to one call. */
  public enum Fault {
    NONE,
    /** It never reaches the mini-app. */
    REQUEST_LOST,
    /** The mini-app does it, and the citizen does not learn so. */
    ANSWER_LOST,
    /** It reaches the mini-app twice at once, as after a retry on the way. */
    SENT_TWICE
  }

  /** After which the gateway gives a call up. */
  static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Deque<Fault> faults = new ArrayDeque<>();
  private final Random chance;
  private Duration delay = Duration.ZERO;
  private Duration variance = Duration.ZERO;

  private Network(long seed) {
    this.chance = new Random(seed);
  }

  /** One without delay or fault, to be made worse. */
  public static Network good() {
    return seeded(1);
  }

  /** The same with chances of its own. */
  public static Network seeded(long seed) {
    return new Network(seed);
  }

  /**
   * From now on a call takes this long, give or take the variance. One that takes more than the 8 s
   * a gateway waits is done, and its answer lost.
   */
  public synchronized Network delay(Duration usual, Duration giveOrTake) {
    this.delay = usual;
    this.variance = giveOrTake;
    return this;
  }

  /** What happens to the next calls, one after the other; then all is well again. */
  public synchronized Network next(Fault... oneAfterTheOther) {
    faults.addAll(Arrays.asList(oneAfterTheOther));
    return this;
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
