package id.satuwarga.server.platform.db;

import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * Carries messages out: claims a batch for half a minute, then deletes each and runs its handler in
 * one transaction, with others of its topic where the handler takes many. A killed worker's
 * messages come free when its claim runs out; a message that fails too often is kept as a dead
 * letter, counted and logged.
 */
@Singleton
public final class OutboxWorker implements Worker {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
  private static final int BATCH = 400;
  private static final int AT_ONCE = 4;
  private static final int MOST_ATTEMPTS = 15;

  static final String CLAIM =
      """
      SELECT id, topic, key, payload::text AS payload, attempts, created_at
      FROM outbox_claim($1, $2, $3)
      """;
  private static final String TAKE = "SELECT id FROM outbox_take($1, $2) AS id";
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
              List<OutboxMessage> batch = rows.stream().map(OutboxWorker::message).toList();
              return carryOut(claim, portions(batch)).map(batch.size());
            });
  }

  /** Messages of one topic that go together, as many as its handler takes. */
  private Queue<List<OutboxMessage>> portions(List<OutboxMessage> batch) {
    Queue<List<OutboxMessage>> portions = new ArrayDeque<>();
    batch.stream()
        .collect(Collectors.groupingBy(OutboxMessage::topic, LinkedHashMap::new, toList()))
        .forEach(
            (topic, messages) -> {
              int size = handler(topic).atOnce();
              for (int from = 0; from < messages.size(); from += size) {
                portions.add(messages.subList(from, Math.min(from + size, messages.size())));
              }
            });
    return portions;
  }

  private OutboxHandler handler(String topic) {
    return Objects.requireNonNull(handlers.get(topic), topic);
  }

  /** A few lanes share the portions; each takes the next when done with the last. */
  private Future<Void> carryOut(UUID claim, Queue<List<OutboxMessage>> portions) {
    Promise<Void> done = Promise.promise();
    int[] lanes = {Math.min(AT_ONCE, portions.size())};
    if (lanes[0] == 0) {
      return Future.succeededFuture();
    }
    for (int lane = lanes[0]; lane > 0; lane--) {
      next(claim, portions, lanes, done);
    }
    return done.future();
  }

  private void next(
      UUID claim, Queue<List<OutboxMessage>> portions, int[] lanes, Promise<Void> done) {
    List<OutboxMessage> portion;
    synchronized (portions) {
      portion = portions.poll();
      if (portion == null) {
        if (--lanes[0] == 0) {
          done.complete();
        }
        return;
      }
    }
    handle(claim, portion).onComplete(handled -> next(claim, portions, lanes, done));
  }

  /** What fails together is tried one by one, so that a bad message holds up no good one. */
  private Future<Void> handle(UUID claim, List<OutboxMessage> portion) {
    return database
        .transaction(tx -> take(tx, claim, portion))
        .recover(
            failure ->
                portion.size() == 1
                    ? postpone(claim, portion.get(0), failure)
                    : eachAlone(claim, portion));
  }

  private Future<Void> eachAlone(UUID claim, List<OutboxMessage> portion) {
    Future<Void> done = Future.succeededFuture();
    for (OutboxMessage message : portion) {
      done = done.compose(before -> handle(claim, List.of(message)));
    }
    return done;
  }

  private Future<Void> take(SqlConnection tx, UUID claim, List<OutboxMessage> portion) {
    UUID[] ids = portion.stream().map(OutboxMessage::id).toArray(UUID[]::new);
    return tx.preparedQuery(TAKE)
        .execute(Tuple.tuple().addArrayOfUUID(ids).addUUID(claim))
        .compose(
            rows -> {
              Set<UUID> taken = rows.stream().map(row -> row.getUUID("id")).collect(toSet());
              List<OutboxMessage> ours =
                  portion.stream().filter(message -> taken.contains(message.id())).toList();
              return ours.isEmpty()
                  ? Future.succeededFuture()
                  : handler(ours.get(0).topic()).handleAll(tx, ours);
            });
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
