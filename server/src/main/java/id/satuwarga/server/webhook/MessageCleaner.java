package id.satuwarga.server.webhook;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.inject.Inject;

/** Ends what nobody took in three days, and forgets after seven what has ended. */
final class MessageCleaner implements Worker {
  private static final Duration KEPT = Duration.ofDays(7);
  private static final int PORTION = 1_000;
  private final MessageRepository messages;
  private final Database database;
  private final Counter dead;
  private final Clock clock;

  @Inject
  MessageCleaner(MessageRepository messages, Database database, MeterRegistry meters, Clock clock) {
    this.messages = messages;
    this.database = database;
    this.dead = meters.counter("satuwarga_webhook_dead_letters");
    this.clock = clock;
  }

  @Override
  public String name() {
    return "webhook-cleaner";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(2);
  }

  @Override
  public Future<Integer> run() {
    Instant now = clock.instant();
    return messages
        .giveUp(database.background(), now, PORTION)
        .onSuccess(dead::increment)
        .compose(
            ended ->
                messages
                    .forgetOlder(database.background(), now.minus(KEPT), PORTION)
                    .map(gone -> ended + gone));
  }
}
