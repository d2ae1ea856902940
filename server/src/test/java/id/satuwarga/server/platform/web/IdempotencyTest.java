package id.satuwarga.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.KernelRoutes;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestKernel;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdempotencyTest {
  @RegisterExtension
  static final TestKernel kernel =
      new TestKernel(KernelRoutes.withCommand("createThing", IdempotencyTest::create));

  private static Future<Reply> create(Call call, io.vertx.sqlclient.SqlConnection tx) {
    KernelRoutes.Thing thing = call.body(KernelRoutes.Thing.class);
    return tx.preparedQuery(
            "INSERT INTO outbox (id, topic, key, payload)"
                + " VALUES (gen_random_uuid(), 'thing', $1, '{}')")
        .execute(Tuple.of(thing.name()))
        .compose(done -> tx.query("SELECT pg_sleep(0.05)").execute())
        .compose(
            slept ->
                thing.name().equals("refused")
                    ? Future.failedFuture(WebProblems.notFound().asException())
                    : Future.succeededFuture(
                        Reply.created("/things/" + thing.name(), Map.of("name", thing.name()))));
  }

  private static TestClient citizen(String citizenId, String key) {
    return kernel.as(new Caller.Citizen(citizenId, "s1")).with("Idempotency-Key", key);
  }

  private static long effects(String name) {
    return TestServer.await(
        kernel
            .database()
            .reads()
            .preparedQuery("SELECT count(*) FROM outbox WHERE topic = 'thing' AND key = $1")
            .execute(Tuple.of(name))
            .map(rows -> rows.iterator().next().getLong(0)));
  }

  @Test
  void aRepeatFindsTheAnswerAndHasNoEffect() {
    TestClient client = citizen("c1", "key-repeat");
    client
        .post("/things", Map.of("name", "one"))
        .hasStatus(201)
        .hasHeader("Location", "/things/one");
    client
        .post("/things", Map.of("name", "one"))
        .hasStatus(201)
        .hasHeader("Idempotency-Replayed", "true")
        .hasHeader("Location", "/things/one")
        .has("/name", "one");
    assertThat(effects("one")).isEqualTo(1);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    TestClient client = citizen("c1", "key-other");
    client.post("/things", Map.of("name", "first")).hasStatus(201);
    client
        .post("/things", Map.of("name", "second"))
        .hasStatus(422)
        .isProblem("idempotency-key-reused");
    assertThat(effects("second")).isZero();
  }

  @Test
  void keysOfTwoCallersAreTwoKeys() {
    citizen("c1", "key-shared").post("/things", Map.of("name", "mine")).hasStatus(201);
    TestReply other = citizen("c2", "key-shared").post("/things", Map.of("name", "mine"));
    assertThat(other.hasStatus(201).header("Idempotency-Replayed")).isEmpty();
    assertThat(effects("mine")).isEqualTo(2);
  }

  @Test
  void aKeyIsRequiredAndMustBeOne() {
    TestClient client = kernel.as(new Caller.Citizen("c1", "s1"));
    client
        .post("/things", Map.of("name", "a"))
        .isProblem("request-invalid")
        .has("/errors/0/pointer", "header/Idempotency-Key");
    client.with("Idempotency-Key", "short").post("/things", Map.of("name", "a")).hasStatus(400);
  }

  @Test
  void aRefusedCommandLeavesNothingAndMayBeTriedAgain() {
    TestClient client = citizen("c1", "key-refused");
    client.post("/things", Map.of("name", "refused")).hasStatus(404);
    assertThat(effects("refused")).isZero();
    client.post("/things", Map.of("name", "better")).hasStatus(201);
  }

  @Test
  void manyAtOnceHaveOneEffect() {
    TestClient client = citizen("c1", "key-" + UUID.randomUUID());
    ExecutorService crowd = Executors.newFixedThreadPool(12);
    List<CompletableFuture<TestReply>> replies = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      replies.add(
          CompletableFuture.supplyAsync(
              () -> client.post("/things", Map.of("name", "crowd")), crowd));
    }
    List<Integer> statuses = replies.stream().map(reply -> reply.join().status()).toList();
    crowd.shutdown();
    assertThat(statuses).contains(201).isSubsetOf(201, 409);
    assertThat(effects("crowd")).isEqualTo(1);
    replies.stream()
        .map(CompletableFuture::join)
        .filter(reply -> reply.status() == 409)
        .forEach(reply -> reply.isProblem("request-in-progress").hasHeader("Retry-After", "1"));
  }

  @Test
  void aKeyIsForgottenAfterADay() {
    TestClient client = citizen("c1", "key-older");
    client.post("/things", Map.of("name", "old")).hasStatus(201);
    TestServer.await(
        kernel
            .database()
            .reads()
            .query(
                "UPDATE idempotency_key SET created_at = now() - interval '25 hours'"
                    + " WHERE key = 'key-older'")
            .execute());
    client.post("/things", Map.of("name", "new")).hasStatus(201);
    TestServer.await(
        kernel
            .database()
            .reads()
            .query("UPDATE idempotency_key SET created_at = now() - interval '25 hours'")
            .execute());
    assertThat(TestServer.await(new IdempotencyCleaner(kernel.database()).run())).isPositive();
  }
}
