package id.satuwarga.server.platform.db;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries messages out: claims a batch for half a minute, then for each one deletes it and runs its
 * handler in one transaction. A killed worker's messages come free when its claim runs out; a
 * message that fails too often is kept as a dead letter, counted and logged.
 */
@Singleton
public final class OutboxWorker implements Worker {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
  private static final int BATCH = 100;
  private static final int AT_ONCE = 4;
  private static final int MOST_ATTEMPTS = 15;
  private static final String CLAIM =
      """
      UPDATE outbox SET claim = $1, due_at = clock_timestamp() + interval '30 seconds'
      WHERE id IN (
        SELECT id FROM outbox
        WHERE dead_at IS NULL AND due_at <= clock_timestamp() AND topic = ANY($2)
        ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED)
      RETURNING id, topic, key, payload::text AS payload, attempts, created_at
      """;
  private static final String TAKE = "DELETE FROM outbox WHERE id = $1 AND claim = $2";
  private static final String POSTPONE =
      """
      UPDATE outbox SET attempts = attempts + 1, last_failure = $3, claim = NULL,
        due_at = clock_timestamp() + make_interval(secs => $4),
        dead_at = CASE WHEN attempts + 1 >= $5 THEN clock_timestamp() END
      WHERE id = $1 AND claim = $2
      """;
  private final Database database;
  private final Map<String, OutboxHandler> handlers;
  private final Counter dead;

  @Inject
  public OutboxWorker(Database database, Set<OutboxHandler> handlers, MeterRegistry meters) {
    this.database = database;
    this.handlers =
        handlers.stream().collect(Collectors.toMap(OutboxHandler::topic, Function.identity()));
    this.dead = meters.counter("satuwarga_outbox_dead_letters");
  }

  @Override
  public String name() {
    return "outbox";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Optional<String> wokenBy() {
    return Optional.of(Outbox.HINT);
  }

  @Override
  public Future<Integer> run() {
    if (handlers.isEmpty()) {
      return Future.succeededFuture(0);
    }
    UUID claim = UUID.randomUUID();
    String[] topics = handlers.keySet().toArray(String[]::new);
    return database
        .reads()
        .preparedQuery(CLAIM)
        .execute(Tuple.of(claim, topics, BATCH))
        .compose(
            rows -> {
              Queue<OutboxMessage> batch = new ArrayDeque<>();
              rows.forEach(row -> batch.add(message(row)));
              int size = batch.size();
              return carryOut(claim, batch).map(size);
            });
  }

  /** A few lanes share the batch; each takes the next message when done with the last. */
  private Future<Void> carryOut(UUID claim, Queue<OutboxMessage> batch) {
    Promise<Void> done = Promise.promise();
    int[] lanes = {Math.min(AT_ONCE, batch.size())};
    if (lanes[0] == 0) {
      return Future.succeededFuture();
    }
    for (int lane = lanes[0]; lane > 0; lane--) {
      next(claim, batch, lanes, done);
    }
    return done.future();
  }

  private void next(UUID claim, Queue<OutboxMessage> batch, int[] lanes, Promise<Void> done) {
    OutboxMessage message;
    synchronized (batch) {
      message = batch.poll();
      if (message == null) {
        if (--lanes[0] == 0) {
          done.complete();
        }
        return;
      }
    }
    handle(claim, message).onComplete(handled -> next(claim, batch, lanes, done));
  }

  private Future<Void> handle(UUID claim, OutboxMessage message) {
    return database
        .transaction(tx -> take(tx, claim, message))
        .recover(failure -> postpone(claim, message, failure));
  }

  private Future<Void> take(SqlConnection tx, UUID claim, OutboxMessage message) {
    OutboxHandler handler = handlers.get(message.topic());
    return tx.preparedQuery(TAKE)
        .execute(Tuple.of(message.id(), claim))
        .compose(
            taken ->
                taken.rowCount() == 0 || handler == null
                    ? Future.succeededFuture()
                    : handler.handle(tx, message));
  }

  private Future<Void> postpone(UUID claim, OutboxMessage message, Throwable failure) {
    String what = failure.getClass().getSimpleName();
    int attempts = message.attempts() + 1;
    if (attempts >= MOST_ATTEMPTS) {
      dead.increment();
      LOG.error("outbox {} {} is dead after {} attempts", message.topic(), message.id(), attempts);
    } else {
      LOG.warn("outbox {} {} failed: {}", message.topic(), message.id(), what, failure);
    }
    return database
        .reads()
        .preparedQuery(POSTPONE)
        .execute(Tuple.of(message.id(), claim, what, pauseAfter(attempts), MOST_ATTEMPTS))
        .<Void>mapEmpty()
        .otherwiseEmpty();
  }

  /** Doubling from a second to five minutes, each a little at random so that crowds disperse. */
  private static double pauseAfter(int attempts) {
    double seconds = Math.min(300, Math.pow(2, attempts - 1));
    return seconds * ThreadLocalRandom.current().nextDouble(0.8, 1.2);
  }

  private static OutboxMessage message(Row row) {
    return new OutboxMessage(
        row.getUUID("id"),
        row.getString("topic"),
        row.getString("key"),
        row.getString("payload"),
        row.getInteger("attempts"),
        row.getOffsetDateTime("created_at").withOffsetSameInstant(ZoneOffset.UTC).toInstant());
  }
}
