package id.satuwarga.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.KernelRoutes;
import id.satuwarga.server.testing.TestKernel;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls that come at once share a transaction, and nobody can tell. */
class GatheredTest {
  private static final List<Integer> TOGETHER = new CopyOnWriteArrayList<>();

  @RegisterExtension
  static final TestKernel kernel =
      new TestKernel(
          KernelRoutes.with(Route.gathered("createThing", GatheredTest::create, new Together())));

  private static final class Together implements GatheredCommand {
    @Override
    public boolean takes(Call call) {
      return !nameIn(call).startsWith("alone");
    }

    @Override
    public Future<List<Outcome>> handle(SqlConnection tx, List<Call> calls) {
      TOGETHER.add(calls.size());
      List<Outcome> outcomes = new ArrayList<>();
      Future<Void> done = Future.succeededFuture();
      for (Call call : calls) {
        done =
            done.compose(
                before ->
                    nameIn(call).startsWith("refused")
                        ? refuse(outcomes)
                        : create(call, tx)
                            .<Void>map(
                                reply -> {
                                  outcomes.add(Outcome.of(reply));
                                  return null;
                                }));
      }
      return done.map(outcomes);
    }

    private static Future<Void> refuse(List<Outcome> outcomes) {
      outcomes.add(Outcome.refused(WebProblems.notFound()));
      return Future.succeededFuture();
    }
  }

  private static String nameIn(Call call) {
    return call.body(KernelRoutes.Thing.class).name();
  }

  private static Future<Reply> create(Call call, SqlConnection tx) {
    String name = nameIn(call);
    return tx.preparedQuery(
            "INSERT INTO outbox (id, topic, key, payload)"
                + " VALUES (gen_random_uuid(), 'thing', $1, '{}')")
        .execute(Tuple.of(name))
        .compose(done -> tx.query("SELECT pg_sleep(0.02)").execute())
        .compose(
            slept ->
                name.startsWith("refused") || name.startsWith("spoiler")
                    ? Future.failedFuture(WebProblems.notFound().asException())
                    : Future.succeededFuture(
                        Reply.created("/things/" + name, Map.of("name", name))));
  }

  @BeforeEach
  void clear() {
    TOGETHER.clear();
    TestServer.await(
        kernel.database().reads().query("DELETE FROM outbox WHERE topic = 'thing'").execute());
  }

  /** One call for each name, all at once. */
  private static List<TestReply> all(String caller, List<String> names) {
    ExecutorService crowd = Executors.newFixedThreadPool(names.size());
    List<CompletableFuture<TestReply>> replies =
        names.stream()
            .map(
                name ->
                    CompletableFuture.supplyAsync(
                        () ->
                            kernel
                                .as(new Caller.Citizen(caller, "s1"))
                                .with("Idempotency-Key", "key-of-" + caller + "-" + name)
                                .post("/things", Map.of("name", name)),
                        crowd))
            .toList();
    List<TestReply> answers = replies.stream().map(CompletableFuture::join).toList();
    crowd.shutdown();
    return answers;
  }

  private static List<String> named(String... starts) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      names.add(starts[i % starts.length] + i);
    }
    return names;
  }

  private static long effects() {
    return TestServer.await(
        kernel
            .database()
            .reads()
            .query("SELECT count(*), count(DISTINCT key) FROM outbox WHERE topic = 'thing'")
            .execute()
            .map(
                rows -> {
                  assertThat(rows.iterator().next().getLong(1))
                      .isEqualTo(rows.iterator().next().getLong(0));
                  return rows.iterator().next().getLong(0);
                }));
  }

  private static void eachIsAnsweredForItself(List<String> names, List<TestReply> replies) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).startsWith("refused") || names.get(i).startsWith("spoiler")) {
        replies.get(i).hasStatus(404);
      } else {
        replies.get(i).hasStatus(201).has("/name", names.get(i));
      }
    }
  }

  @Test
  void callsOfOneCallerThatComeAtOnceShareATransaction() {
    List<String> names = named("good", "refused");
    eachIsAnsweredForItself(names, all("c1", names));
    assertThat(effects()).isEqualTo(10);
    assertThat(TOGETHER.size()).isBetween(1, 10);
    assertThat(TOGETHER).anyMatch(size -> size > 1);
  }

  @Test
  void oneThatSpoilsATransactionSpoilsNoOther() {
    List<String> names = named("good", "good", "spoiler", "alone");
    eachIsAnsweredForItself(names, all("c2", names));
    assertThat(effects()).isEqualTo(15);
  }

  @Test
  void aRepeatAmongThemFindsTheAnswer() {
    List<String> names = named("good");
    names.addAll(named("good"));
    List<TestReply> replies = all("c3", names);
    eachIsAnsweredForItself(names, replies);
    assertThat(effects()).isEqualTo(20);
    assertThat(replies.stream().filter(reply -> reply.header("Idempotency-Replayed").isPresent()))
        .hasSize(20);
    eachIsAnsweredForItself(names, all("c3", names));
    assertThat(effects()).isEqualTo(20);
  }

  @Test
  void whoComesAloneIsAnsweredAlone() {
    eachIsAnsweredForItself(List.of("good0"), all("c4", List.of("good0")));
    assertThat(TOGETHER).isEmpty();
  }
}
