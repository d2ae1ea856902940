package id.satuwarga.server.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Runs like the real clock until it is moved or stopped. */
public final class TestClock extends Clock {
  /** How far ahead of the real time, and the real time it stopped at, if it did. */
  private record Hands(Duration ahead, @Nullable Instant stopped) {
    static final Hands REAL = new Hands(Duration.ZERO, null);

    Instant now() {
      return (stopped == null ? Clock.systemUTC().instant() : stopped).plus(ahead);
    }
  }

  private final AtomicReference<Hands> hands = new AtomicReference<>(Hands.REAL);

  public void advance(Duration step) {
    move(before -> new Hands(before.ahead().plus(step), before.stopped()));
  }

  /** Moves so that it is this instant now. */
  public void set(Instant now) {
    move(
        before ->
            new Hands(before.ahead().plus(Duration.between(before.now(), now)), before.stopped()));
  }

  /** Stands still until it is reset, so that a slow machine does not eat what a test left over. */
  public void stop() {
    move(before -> new Hands(before.ahead(), Clock.systemUTC().instant()));
  }

  /** Back to the real time. */
  public void reset() {
    hands.set(Hands.REAL);
  }

  @Override
  public Instant instant() {
    return hands.get().now();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the server reckons in UTC");
  }

  private void move(UnaryOperator<Hands> how) {
    hands.updateAndGet(how);
  }
}
