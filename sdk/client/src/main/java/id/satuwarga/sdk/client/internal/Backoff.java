package id.satuwarga.sdk.client.internal;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** How long to wait before the next try: longer each time, never in step with others. */
@Singleton
class Backoff {
  private static final long FIRST_MILLIS = 200;
  private static final long LONGEST_MILLIS = 5_000;

  @Inject
  Backoff() {}

  Duration before(int nextTry, @Nullable Duration asked) {
    long most = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(nextTry - 1, 10));
    long jitter = (long) (ThreadLocalRandom.current().nextDouble() * most / 2);
    Duration own = Duration.ofMillis(most / 2 + jitter);
    return asked == null ? own : asked.plus(own);
  }
}
