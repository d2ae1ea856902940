package id.satuwarga.server.webhook;

import id.satuwarga.server.platform.db.Database;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.inject.Inject;

/**
 * Writes down what became of an attempt, and what that means for the endpoint: after a few failures
 * in a row it is left alone for ever longer, and then tried with one message.
 */
final class Receipt {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
  private static final Duration LONGEST_REST = Duration.ofMinutes(5);

  /** Fewer may be the fault of one message. */
  private static final int FAILURES_BEFORE_REST = 3;

  private final ParcelRepository parcels;
  private final EndpointRepository endpoints;
  private final Database database;
  private final MeterRegistry meters;
  private final Clock clock;

  @Inject
  Receipt(
      ParcelRepository parcels,
      EndpointRepository endpoints,
      Database database,
      MeterRegistry meters,
      Clock clock) {
    this.parcels = parcels;
    this.endpoints = endpoints;
    this.database = database;
    this.meters = meters;
    this.clock = clock;
  }

  /** A failure is a word; nothing means that the message was taken. */
  Future<Void> write(Parcel parcel, Optional<String> failure) {
    Instant now = clock.instant();
    SqlClient db = database.background();
    meters
        .counter("satuwarga_webhooks", "outcome", failure.isPresent() ? "failed" : "delivered")
        .increment();
    return failure.isPresent()
        ? later(db, parcel, failure.get(), now)
        : parcels.delivered(db, parcel, now).compose(done -> endpoints.well(db, parcel.endpoint()));
  }

  private Future<Void> later(SqlClient db, Parcel parcel, String failure, Instant now) {
    int failures = parcel.failures() + 1;
    Optional<Instant> rest =
        failures < FAILURES_BEFORE_REST
            ? Optional.empty()
            : Optional.of(now.plus(pause(failures - FAILURES_BEFORE_REST, LONGEST_REST)));
    return endpoints
        .failed(db, parcel.endpoint(), failures, failure, rest)
        .compose(
            noted ->
                parcels.postpone(
                    db, parcel, now.plus(pause(parcel.attempts() - 1, LONGEST_PAUSE)), failure));
  }

  /** Doubling each time, and a little at random, so that a crowd disperses. */
  private static Duration pause(int before, Duration longest) {
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(12, before));
    Duration pause = doubled.compareTo(longest) > 0 ? longest : doubled;
    return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 5));
  }
}
