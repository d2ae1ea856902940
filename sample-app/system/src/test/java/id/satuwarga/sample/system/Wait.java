package id.satuwarga.sample.system;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for something that will happen soon, and fails when it does not. */
final class Wait {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

  private Wait() {}

  static void until(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + LONG_ENOUGH.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("did not happen within " + LONG_ENOUGH);
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }
}
