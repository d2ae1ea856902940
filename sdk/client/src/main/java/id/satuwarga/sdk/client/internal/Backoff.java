package id.satuwarga.sdk.client.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** How long to wait before the next try: longer each time, never in step with others. */
@Singleton
class Backoff {
  private static final long FIRST_MILLIS = 200;
  private static final long LONGEST_MILLIS = 5_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Random random = new Random();

  @Inject
  Backoff() {}

  /** Nothing when the server asks for more patience than a caller has. */
  Optional<Duration> before(int nextTry, @Nullable Duration asked) {
    long most = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(nextTry - 1, 10));
    Duration own = Duration.ofMillis(most / 2 + (long) (random.nextDouble() * most / 2));
    if (asked == null) {
      return Optional.of(own);
    }
    return asked.compareTo(PATIENCE) > 0 ? Optional.empty() : Optional.of(asked.plus(own));
  }

  void pause(Duration length) throws InterruptedException {
    Thread.sleep(length.toMillis());
  }
}
