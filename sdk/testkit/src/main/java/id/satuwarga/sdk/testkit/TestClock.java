package id.satuwarga.sdk.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until a test moves it. Share it with the service behind a mini-app.
 *
 * <pre>{@code
 * TestClock clock = TestClock.at("2026-11-22T10:30:00+07:00");
 * clock.forward(Duration.ofDays(3));
 * }</pre>
 */
public final class TestClock extends Clock {
  private final Hands hands;
  private final ZoneId zone;

  private TestClock(Hands hands, ZoneId zone) {
    this.hands = hands;
    this.zone = zone;
  }

  /** A clock that shows {@code 2026-11-22T10:30:00+07:00}. */
  public static TestClock at(String moment) {
    return new TestClock(new Hands(OffsetDateTime.parse(moment).toInstant()), ZoneOffset.UTC);
  }

  /** Moves it on by this much. */
  public void forward(Duration time) {
    hands.forward(time);
  }

  /** Sets it to {@code 2026-11-22T10:30:00+07:00}. */
  public void set(String moment) {
    hands.set(OffsetDateTime.parse(moment).toInstant());
  }

  @Override
  public Instant instant() {
    return hands.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** The same hands under another zone. */
  @Override
  public TestClock withZone(ZoneId other) {
    return new TestClock(hands, other);
  }

  private static final class Hands {
    private Instant now;

    Hands(Instant now) {
      this.now = now;
    }

    synchronized Instant get() {
      return now;
    }

    synchronized void set(Instant other) {
      now = other;
    }

    synchronized void forward(Duration time) {
      now = now.plus(time);
    }
  }
}
