package id.satuwarga.server.platform.db;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
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
import java.util.stream.IntStream;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries messages out: takes a portion of one topic and runs its handler in the same transaction,
 * so that whoever dies on the way leaves all as it was. Such a transaction does not wait for the
 * disk: a PostgreSQL that dies a moment later has lost the message's end with what it brought, and
 * it is carried out again. What fails together is set aside and tried one by one; a message that
 * fails too often is kept as a dead letter, counted and logged.
 */
@Singleton
public final class OutboxWorker implements Worker {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
  private static final int MOST_OF_TOPIC = 400;
  private static final int LANES = 4;
  private static final int MOST_ATTEMPTS = 15;
  private static final int MANY = 100;
  private static final Duration REST = Duration.ofMillis(10);

  static final String DUE = "SELECT topic, due FROM outbox_due($1, $2) WHERE due > 0";
  static final String TAKE =
      "SELECT id, topic, key, payload, attempts, created_at FROM outbox_take($1, $2)";
  private static final String DO_NOT_WAIT = "SET LOCAL synchronous_commit = off";
  private static final String SET_ASIDE = "SELECT id FROM outbox_set_aside($1) AS id";
  private static final String TAKE_ONE = "SELECT id FROM outbox_take_one($1, $2) AS id";
  private static final String POSTPONE =
      """
      UPDATE outbox SET attempts = attempts + 1, last_failure = $3,
        due_at = clock_timestamp() + make_interval(secs => $4),
        dead_at = CASE WHEN attempts + 1 >= $5 THEN clock_timestamp() END
      WHERE id = $1 AND attempts = $2 AND dead_at IS NULL
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

  /** What comes one by one and fast goes together; what comes alone waits for nobody. */
  @Override
  public Duration restAfter(int amount) {
    return amount < MANY ? REST : Duration.ZERO;
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
    String[] topics = handlers.keySet().toArray(String[]::new);
    return database
        .background()
        .preparedQuery(DUE)
        .execute(Tuple.of(topics, MOST_OF_TOPIC))
        .compose(due -> new Round(portions(due)).begin());
  }

  /** The handler of each portion of what is due; topics take turns. */
  private Queue<OutboxHandler> portions(RowSet<Row> due) {
    Map<OutboxHandler, Integer> left = new LinkedHashMap<>();
    for (Row row : due) {
      OutboxHandler handler =
          Objects.requireNonNull(handlers.get(row.getString("topic")), "a handler's topic");
      int size = handler.atOnce();
      left.put(handler, (row.getLong("due").intValue() + size - 1) / size);
    }
    Queue<OutboxHandler> portions = new ArrayDeque<>();
    while (!left.isEmpty()) {
      portions.addAll(left.keySet());
      left.replaceAll((handler, count) -> count - 1);
      left.values().removeIf(count -> count == 0);
    }
    return portions;
  }

  /** A few lanes share the portions; each takes the next when done with the last. */
  private final class Round {
    private final Queue<OutboxHandler> portions;
    private final Promise<Integer> end = Promise.promise();
    private final Map<OutboxHandler, Integer> underWay = new HashMap<>();
    private int lanes;
    private int handled;
    private @Nullable Throwable failure;

    Round(Queue<OutboxHandler> portions) {
      this.portions = portions;
      this.lanes = Math.min(LANES, portions.size());
    }

    Future<Integer> begin() {
      if (lanes == 0) {
        return Future.succeededFuture(0);
      }
      IntStream.range(0, lanes).forEach(lane -> next());
      return end.future();
    }

    private void next() {
      OutboxHandler handler = poll();
      if (handler != null) {
        carryOut(handler).onComplete(done -> noteAndGoOn(handler, done.result(), done.cause()));
      }
    }

    private void noteAndGoOn(
        OutboxHandler handler, @Nullable Integer amount, @Nullable Throwable cause) {
      synchronized (this) {
        underWay.merge(handler, -1, Integer::sum);
        handled += amount == null ? 0 : amount;
        if (cause != null) {
          failure = cause;
          portions.clear();
        }
      }
      next();
    }

    /**
     * Null when nothing is left for one more lane: then it ends, and the last one ends the round.
     */
    private synchronized @Nullable OutboxHandler poll() {
      OutboxHandler handler = portions.stream().filter(this::hasLane).findFirst().orElse(null);
      if (handler != null) {
        portions.remove(handler);
        underWay.merge(handler, 1, Integer::sum);
      } else if (--lanes == 0) {
        if (failure == null) {
          end.complete(handled);
        } else {
          end.fail(failure);
        }
      }
      return handler;
    }

    private boolean hasLane(OutboxHandler handler) {
      return underWay.getOrDefault(handler, 0) < handler.lanes();
    }
  }

  /** Answers how many it took; fails only when it could take none. */
  private Future<Integer> carryOut(OutboxHandler handler) {
    List<OutboxMessage> taken = new ArrayList<>();
    return carriedOut(tx -> take(tx, handler, taken))
        .recover(
            failure ->
                switch (taken.size()) {
                  case 0 -> Future.failedFuture(failure);
                  case 1 -> postpone(taken.get(0), failure);
                  default -> eachAlone(handler, taken);
                })
        .map(done -> taken.size());
  }

  /** Both statements are on their way at once. */
  private Future<Void> carriedOut(Function<SqlConnection, Future<Void>> work) {
    return database.transaction(
        tx -> {
          Future<?> set = tx.query(DO_NOT_WAIT).execute();
          return work.apply(tx).compose(done -> set.mapEmpty());
        });
  }

  private static Future<Void> take(
      SqlConnection tx, OutboxHandler handler, List<OutboxMessage> taken) {
    return tx.preparedQuery(TAKE)
        .execute(Tuple.of(handler.topic(), handler.atOnce()))
        .compose(
            rows -> {
              rows.forEach(row -> taken.add(message(row)));
              return taken.isEmpty()
                  ? Future.succeededFuture()
                  : handler.handleAll(tx, List.copyOf(taken));
            });
  }

  /** A bad message holds up no good one. Whatever others have taken meanwhile is theirs. */
  private Future<Void> eachAlone(OutboxHandler handler, List<OutboxMessage> failed) {
    UUID[] ids = failed.stream().map(OutboxMessage::id).toArray(UUID[]::new);
    return database
        .background()
        .preparedQuery(SET_ASIDE)
        .execute(Tuple.tuple().addArrayOfUUID(ids))
        .compose(
            rows -> {
              Set<UUID> ours =
                  rows.stream().map(row -> row.getUUID("id")).collect(Collectors.toSet());
              Future<Void> done = Future.succeededFuture();
              for (OutboxMessage message : failed) {
                if (ours.contains(message.id())) {
                  done = done.compose(before -> alone(handler, message));
                }
              }
              return done;
            });
  }

  private Future<Void> alone(OutboxHandler handler, OutboxMessage message) {
    return carriedOut(
            tx ->
                tx.preparedQuery(TAKE_ONE)
                    .execute(Tuple.of(message.id(), message.attempts()))
                    .compose(
                        rows ->
                            rows.rowCount() == 0
                                ? Future.<Void>succeededFuture()
                                : handler.handleAll(tx, List.of(message))))
        .recover(failure -> postpone(message, failure));
  }

  private Future<Void> postpone(OutboxMessage message, Throwable failure) {
    String what = failure.getClass().getSimpleName();
    int attempts = message.attempts() + 1;
    if (attempts >= MOST_ATTEMPTS) {
      dead.increment();
      LOG.error("outbox {} {} is dead after {} attempts", message.topic(), message.id(), attempts);
    } else {
      LOG.warn("outbox {} {} failed: {}", message.topic(), message.id(), what, failure);
    }
    return database
        .background()
        .preparedQuery(POSTPONE)
        .execute(
            Tuple.of(message.id(), message.attempts(), what, pauseAfter(attempts), MOST_ATTEMPTS))
        .mapEmpty();
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
