package id.satuwarga.server.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestBackstage;
import id.satuwarga.server.testing.TestPostgres;
import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private static final String TOPIC = "test.topic";
  private final DatabaseConfig config = TestPostgres.migrated();
  private final TestBackstage backstage = new TestBackstage(config);

  @BeforeEach
  void effectTable() {
    backstage.sql("CREATE TABLE effect (message uuid, note text)");
  }

  @AfterEach
  void close() {
    backstage.close();
  }

  private record Handler(BiFunction<SqlConnection, OutboxMessage, Future<Void>> work)
      implements OutboxHandler {
    @Override
    public String topic() {
      return TOPIC;
    }

    @Override
    public Future<Void> handle(SqlConnection tx, OutboxMessage message) {
      return work.apply(tx, message);
    }
  }

  private static Future<Void> effect(SqlConnection tx, OutboxMessage message) {
    return tx.preparedQuery("INSERT INTO effect VALUES ($1, $2)")
        .execute(Tuple.of(message.id(), message.payload(Note.class).text()))
        .mapEmpty();
  }

  private record Note(String text) {}

  private OutboxWorker worker(
      TestBackstage process, BiFunction<SqlConnection, OutboxMessage, Future<Void>> work) {
    return new OutboxWorker(process.database(), Set.of(new Handler(work)), process.meters());
  }

  private void put(int count) {
    TestServer.await(
        backstage
            .database()
            .transaction(
                tx -> {
                  Future<Void> done = Future.succeededFuture();
                  for (int i = 0; i < count; i++) {
                    String key = "k" + i;
                    done =
                        done.compose(b -> backstage.outbox().put(tx, TOPIC, key, new Note("hi")));
                  }
                  return done;
                }));
  }

  @Test
  void aMessageIsCarriedOutOnce() {
    put(1);
    OutboxWorker worker = worker(backstage, OutboxTest::effect);
    assertThat(TestServer.await(worker.run())).isEqualTo(1);
    assertThat(TestServer.await(worker.run())).isZero();
    assertThat(backstage.count("SELECT count(*) FROM effect WHERE note = 'hi'")).isEqualTo(1);
    assertThat(backstage.count("SELECT count(*) FROM outbox")).isZero();
  }

  @Test
  void aRolledBackCauseSendsNothing() {
    TestServer.await(
        backstage
            .database()
            .transaction(
                tx ->
                    backstage
                        .outbox()
                        .put(tx, TOPIC, "k", Map.of())
                        .compose(put -> Future.<Void>failedFuture("no")))
            .otherwiseEmpty());
    assertThat(backstage.count("SELECT count(*) FROM outbox")).isZero();
  }

  @Test
  void aFailedEffectIsUndoneAndTriedAgain() {
    put(1);
    AtomicInteger tries = new AtomicInteger();
    OutboxWorker worker =
        worker(
            backstage,
            (tx, message) ->
                effect(tx, message)
                    .compose(
                        done ->
                            tries.incrementAndGet() == 1
                                ? Future.failedFuture("first time")
                                : Future.succeededFuture()));
    TestServer.await(worker.run());
    assertThat(backstage.count("SELECT count(*) FROM effect")).isZero();
    assertThat(backstage.count("SELECT attempts FROM outbox")).isEqualTo(1);
    backstage.sql("UPDATE outbox SET due_at = now()");
    TestServer.await(worker.run());
    assertThat(backstage.count("SELECT count(*) FROM effect")).isEqualTo(1);
  }

  @Test
  void aHandlerThatThrowsIsAFailureToo() {
    put(1);
    TestServer.await(
        worker(
                backstage,
                (tx, message) -> {
                  throw new IllegalStateException("bug");
                })
            .run());
    assertThat(backstage.count("SELECT attempts FROM outbox")).isEqualTo(1);
  }

  @Test
  void whatGoesTogetherTakesOneTransactionAndABadOneHoldsUpNoGoodOne() {
    put(25);
    List<Integer> sizes = new CopyOnWriteArrayList<>();
    OutboxHandler many =
        new OutboxHandler() {
          @Override
          public String topic() {
            return TOPIC;
          }

          @Override
          public int atOnce() {
            return 10;
          }

          @Override
          public Future<Void> handle(SqlConnection tx, OutboxMessage message) {
            return effect(tx, message)
                .compose(
                    done ->
                        message.key().equals("k7")
                            ? Future.failedFuture("always")
                            : Future.succeededFuture());
          }

          @Override
          public Future<Void> handleAll(SqlConnection tx, List<OutboxMessage> messages) {
            sizes.add(messages.size());
            return OutboxHandler.super.handleAll(tx, messages);
          }
        };
    OutboxWorker worker = new OutboxWorker(backstage.database(), Set.of(many), backstage.meters());
    await(() -> TestServer.await(worker.run()) == 0);
    assertThat(sizes).contains(10, 1).allMatch(size -> size <= 10);
    assertThat(backstage.count("SELECT count(*) FROM effect")).isEqualTo(24);
    assertThat(backstage.count("SELECT count(*) FROM outbox WHERE key = 'k7' AND attempts = 1"))
        .isEqualTo(1);
  }

  @Test
  void whatFailsTooOftenIsKeptAsADeadLetterAndCounted() {
    put(1);
    backstage.sql("UPDATE outbox SET attempts = 14");
    OutboxWorker worker = worker(backstage, (tx, message) -> Future.failedFuture("never"));
    TestServer.await(worker.run());
    assertThat(backstage.count("SELECT count(*) FROM outbox WHERE dead_at IS NOT NULL"))
        .isEqualTo(1);
    assertThat(backstage.meters().counter("satuwarga_outbox_dead_letters").count()).isEqualTo(1);
    backstage.sql("UPDATE outbox SET due_at = now()");
    assertThat(TestServer.await(worker.run())).isZero();
  }

  @Test
  void twoProcessesShareTheWorkWithoutRepeatingAny() {
    put(500);
    try (TestBackstage other = new TestBackstage(config)) {
      Workers one = backstage.workers(worker(backstage, OutboxTest::effect));
      Workers two = other.workers(worker(other, OutboxTest::effect));
      one.start();
      two.start();
      await(() -> backstage.count("SELECT count(*) FROM outbox") == 0);
      TestServer.await(one.stop());
      TestServer.await(two.stop());
    }
    assertThat(backstage.count("SELECT count(*) FROM effect")).isEqualTo(500);
    assertThat(backstage.count("SELECT count(DISTINCT message) FROM effect")).isEqualTo(500);
  }

  @Test
  void whatAnotherHasInHandIsLeftToItAndComesFreeWhenThatOneDies() throws Exception {
    put(3);
    OutboxWorker worker = worker(backstage, OutboxTest::effect);
    try (TestBackstage other = new TestBackstage(config)) {
      CountDownLatch taken = new CountDownLatch(1);
      other
          .database()
          .transaction(
              tx ->
                  take(tx, 10)
                      .onSuccess(three -> taken.countDown())
                      .compose(three -> Promise.<Void>promise().future()));
      assertThat(taken.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(TestServer.await(worker.run())).isZero();
      backstage.sql(
          """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND state = 'idle in transaction'
          """);
      await(
          () -> {
            TestServer.await(worker.run());
            return backstage.count("SELECT count(*) FROM effect") == 3;
          });
    }
    assertThat(backstage.count("SELECT count(*) FROM outbox")).isZero();
  }

  @Test
  void aWithdrawalWaitsForWhatIsBeingHandled() throws Exception {
    put(2);
    CountDownLatch begun = new CountDownLatch(1);
    Promise<Void> goOn = Promise.promise();
    Future<Integer> handled =
        worker(
                backstage,
                (tx, message) -> {
                  begun.countDown();
                  return goOn.future().compose(go -> effect(tx, message));
                })
            .run();
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    Future<Void> withdrawn =
        backstage
            .database()
            .transaction(tx -> backstage.outbox().withdraw(tx, TOPIC, List.of("k0", "k1")));
    await(
        () ->
            backstage.count(
                    "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                        + " AND datname = current_database()")
                == 1);
    assertThat(withdrawn.isComplete()).isFalse();
    goOn.complete();
    TestServer.await(withdrawn);
    TestServer.await(handled);
    assertThat(backstage.count("SELECT count(*) FROM outbox")).isZero();
  }

  private record Named(String topic, List<String> carriedOut) implements OutboxHandler {
    @Override
    public Future<Void> handle(SqlConnection tx, OutboxMessage message) {
      carriedOut.add(topic);
      return Future.succeededFuture();
    }
  }

  @Test
  void aTopicWithMuchToDoHoldsUpNoOther() {
    put(50);
    TestServer.await(
        backstage.database().transaction(tx -> backstage.outbox().put(tx, "other", "k", Map.of())));
    List<String> carriedOut = new CopyOnWriteArrayList<>();
    Set<OutboxHandler> handlers =
        Set.of(new Named(TOPIC, carriedOut), new Named("other", carriedOut));
    TestServer.await(new OutboxWorker(backstage.database(), handlers, backstage.meters()).run());
    assertThat(carriedOut).hasSize(51);
    assertThat(carriedOut.indexOf("other")).isLessThan(10);
  }

  /** Notes how many of its transactions are open at once. */
  private record Narrow(AtomicInteger open, AtomicInteger most) implements OutboxHandler {
    @Override
    public String topic() {
      return TOPIC;
    }

    @Override
    public int lanes() {
      return 2;
    }

    @Override
    public Future<Void> handle(SqlConnection tx, OutboxMessage message) {
      most.accumulateAndGet(open.incrementAndGet(), Math::max);
      return tx.query("SELECT pg_sleep(0.02)")
          .execute()
          .onComplete(done -> open.decrementAndGet())
          .mapEmpty();
    }
  }

  @Test
  void aTopicHasNoMoreLanesThanItsHandlerAsksFor() {
    put(20);
    AtomicInteger most = new AtomicInteger();
    OutboxHandler narrow = new Narrow(new AtomicInteger(), most);
    OutboxWorker worker =
        new OutboxWorker(backstage.database(), Set.of(narrow), backstage.meters());
    assertThat(TestServer.await(worker.run())).isEqualTo(20);
    assertThat(most).hasValue(2);
    assertThat(backstage.count("SELECT count(*) FROM outbox")).isZero();
  }

  @Test
  void messagesOfUnknownTopicsWaitForAProcessThatKnowsThem() {
    TestServer.await(
        backstage.database().transaction(tx -> backstage.outbox().put(tx, "other", "k", Map.of())));
    assertThat(TestServer.await(worker(backstage, OutboxTest::effect).run())).isZero();
    assertThat(backstage.count("SELECT count(*) FROM outbox")).isEqualTo(1);
  }

  /** The same worker, which would look again after an hour. */
  private record Patient(Worker worker, CountDownLatch looked) implements Worker {
    @Override
    public String name() {
      return worker.name();
    }

    @Override
    public Duration pause() {
      return Duration.ofHours(1);
    }

    @Override
    public Optional<String> wokenBy() {
      return worker.wokenBy();
    }

    @Override
    public Future<Integer> run() {
      return worker.run().onComplete(done -> looked.countDown());
    }
  }

  @Test
  void aCommitWakesTheWorkerAtOnce() throws Exception {
    CountDownLatch handled = new CountDownLatch(1);
    CountDownLatch looked = new CountDownLatch(1);
    OutboxWorker outbox =
        worker(
            backstage,
            (tx, message) -> {
              handled.countDown();
              return Future.succeededFuture();
            });
    Workers workers = backstage.workers(new Patient(outbox, looked));
    workers.start();
    assertThat(looked.await(20, TimeUnit.SECONDS)).isTrue();
    put(1);
    assertThat(handled.await(20, TimeUnit.SECONDS)).isTrue();
    TestServer.await(workers.stop());
  }

  private static void await(java.util.function.BooleanSupplier condition) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean() && System.nanoTime() < until) {
      try {
        Thread.sleep(30);
      } catch (InterruptedException stop) {
        throw new IllegalStateException(stop);
      }
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  @Test
  void aQueueThatWasEmptyIsReadByItsIndexWhenItIsFull() {
    backstage.sql("ANALYZE outbox");
    Long reads =
        TestServer.await(
            backstage
                .database()
                .transaction(
                    tx ->
                        takes(tx, 7)
                            .compose(
                                planned ->
                                    tx.query(
                                            """
                                            INSERT INTO outbox (id, topic, key, payload)
                                            SELECT gen_random_uuid(), 'test.topic', 'k', '{}'
                                            FROM generate_series(1, 5000)
                                            """)
                                        .execute())
                            .compose(filled -> takes(tx, 7))
                            .compose(
                                taken ->
                                    tx.query(
                                            """
                                            SELECT seq_scan FROM pg_stat_xact_user_tables
                                            WHERE relname = 'outbox'
                                            """)
                                        .execute())
                            .map(rows -> rows.iterator().next().getLong(0))));
    assertThat(reads).isZero();
    assertThat(backstage.count("SELECT count(*) FROM outbox")).isEqualTo(4300);
  }

  private static Future<Void> takes(SqlConnection tx, int times) {
    Future<Void> done = Future.succeededFuture();
    for (int i = 0; i < times; i++) {
      done =
          done.compose(
                  before ->
                      tx.preparedQuery(OutboxWorker.DUE)
                          .execute(Tuple.of(new String[] {TOPIC}, 100)))
              .compose(due -> take(tx, 100));
    }
    return done;
  }

  private static Future<Void> take(SqlConnection tx, int most) {
    return tx.preparedQuery(OutboxWorker.TAKE).execute(Tuple.of(TOPIC, most)).mapEmpty();
  }

  @Test
  void whatWaitsAndWhatIsDeadIsCounted() {
    put(3);
    backstage.sql("UPDATE outbox SET dead_at = now() WHERE key = 'k0'");
    backstage.sql("UPDATE outbox SET created_at = now() - interval '90 seconds'");
    TestServer.await(new OutboxGauge(backstage.database(), backstage.meters()).run());

    assertThat(gauge("satuwarga_outbox_messages", "state", "waiting")).isEqualTo(2);
    assertThat(gauge("satuwarga_outbox_messages", "state", "dead")).isEqualTo(1);
    assertThat(gauge("satuwarga_outbox_oldest_seconds")).isBetween(90.0, 150.0);
  }

  private double gauge(String name, String... tags) {
    return backstage.meters().get(name).tags(tags).gauge().value();
  }
}
