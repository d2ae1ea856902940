package id.satuwarga.server.platform.id;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * UUIDs of version 7 (RFC 9562): they sort by time, which keeps index pages warm. Within one
 * millisecond a counter in the next twelve bits keeps the order of this process.
 */
@Singleton
public final class Ids {
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private long lastMillis;
  private int counter;

  @Inject
  public Ids(Clock clock) {
    this.clock = clock;
  }

  public UUID next() {
    long tail = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(head(), tail);
  }

  private synchronized long head() {
    long now = clock.millis();
    if (now > lastMillis) {
      lastMillis = now;
      counter = random.nextInt(1 << 11);
    } else if (++counter == 1 << 12) {
      lastMillis++;
      counter = 0;
    }
    return (lastMillis << 16) | 0x7000L | counter;
  }
}
