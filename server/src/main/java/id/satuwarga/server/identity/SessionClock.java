package id.satuwarga.server.identity;

import id.satuwarga.server.platform.id.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.inject.Inject;

/** When sessions begin and run out, to the microsecond that PostgreSQL keeps. */
final class SessionClock {
  private final Clock clock;
  private final Ids ids;
  private final IdentityConfig.Lifetimes lifetimes;

  @Inject
  SessionClock(Clock clock, Ids ids, IdentityConfig config) {
    this.clock = clock;
    this.ids = ids;
    this.lifetimes = config.lifetimes();
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  UUID nextId() {
    return ids.next();
  }

  /** Some time after its last use, but never beyond its longest life. */
  Instant expiry(Instant startedAt, Instant lastUsedAt) {
    Instant idle = lastUsedAt.plus(lifetimes.idle());
    Instant longest = startedAt.plus(lifetimes.session());
    return idle.isBefore(longest) ? idle : longest;
  }
}
