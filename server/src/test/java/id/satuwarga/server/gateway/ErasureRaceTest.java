package id.satuwarga.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.catalog.ManifestDraft;
import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.consent.Decision;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.SqlConnection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever a citizen was just doing, nothing of it is written once their erasure is through. */
class ErasureRaceTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer opd = new OpdServer();
  private final Shelf shelf = new Shelf(server);

  @Test
  void aFileThatIsBeingCleanedIsNotKept() {
    TestClient bagus = server.as("bagus");

    afterAnErasure("bagus", "upload", () -> bagus.postBytes("/v1/uploads", "image/png", png()));
  }

  @Test
  void aConsentIsNotTaken() {
    String app = shelf.publish(asking("setuju", "name"));
    TestClient siti = server.as("siti");

    String asked = Decision.asked(siti, app);
    Map<String, Object> grant = Map.of("asked", asked, "claims", new String[] {"name"});
    afterAnErasure("siti", "consent", () -> siti.put("/v1/consents/" + app, grant));
  }

  @Test
  void aVisitIsNotBegun() {
    String app = shelf.publish(asking("buka"));
    TestClient andika = server.as("andika");
    andika.post("/v1/visits", Map.of("app_id", app)).hasStatus(201);

    afterAnErasure("andika", "visit", () -> andika.post("/v1/visits", Map.of("app_id", app)));
  }

  @Test
  void aReadingIsNotWrittenDownBesideAnAction() {
    String app = shelf.publish(asking("tekan", "name"));
    TestClient lestari = server.as("lestari");
    Decision.grant(lestari, app, "name").hasStatus(200);
    String visit =
        lestari.post("/v1/visits", Map.of("app_id", app)).hasStatus(201).json("/visit_id");

    Map<String, Object> press =
        Map.of("id", "0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e2f", "name", "kirim", "inputs", Map.of());
    afterAnErasure(
        "lestari", "access_log", () -> lestari.post("/v1/visits/" + visit + "/actions", press));
  }

  @Test
  void anErasureTakesItsLocksInTheOrderOfASignIn() {
    String rizal = server.citizenId("rizal");
    TestClient client = server.as("rizal");
    Promise<Void> go = Promise.promise();
    String mapping =
        "SELECT FROM citizen_by_upstream WHERE citizen_id = '" + rizal + "' FOR UPDATE";
    String citizen = "SELECT FROM citizen WHERE id = '" + rizal + "' FOR UPDATE NOWAIT";
    Promise<Void> held = Promise.promise();
    Future<Integer> signIn =
        server
            .database()
            .transaction(
                tx ->
                    tx.query(mapping)
                        .execute()
                        .onSuccess(locked -> held.complete())
                        .compose(locked -> go.future())
                        .compose(gone -> tx.query(citizen).execute())
                        .map(rows -> rows.size()));
    TestServer.await(held.future());
    CompletableFuture<TestReply> erasure =
        CompletableFuture.supplyAsync(
            () -> client.post("/v1/me/erasure", Map.of("confirmation", "HAPUS AKUN")));
    Shelf.soon(ErasureRaceTest::somebodyWaits);
    go.complete();

    assertThat(TestServer.await(signIn)).isEqualTo(1);
    erasure.join().hasStatus(204);
  }

  /** Lets the deed begin while an erasure is under way, and looks what it has left behind. */
  private static void afterAnErasure(String person, String table, Supplier<TestReply> deed) {
    String citizen = server.citizenId(person);
    Promise<Void> held = Promise.promise();
    Promise<Void> go = Promise.promise();
    Future<Void> erasure =
        server
            .database()
            .transaction(
                tx ->
                    tx.query("SELECT FROM citizen WHERE id = '" + citizen + "' FOR UPDATE")
                        .execute()
                        .onSuccess(locked -> held.complete())
                        .compose(locked -> go.future())
                        .compose(gone -> delete(tx, citizen)));
    TestServer.await(held.future());
    CompletableFuture<TestReply> reply = CompletableFuture.supplyAsync(deed);
    Shelf.soon(ErasureRaceTest::somebodyWaits);
    go.complete();
    TestServer.await(erasure);

    reply.join().hasStatus(401).isProblem("token-invalid");
    assertThat(count("SELECT count(*) FROM " + table + " WHERE citizen_id = '" + citizen + "'"))
        .isZero();
  }

  private static Future<Void> delete(SqlConnection tx, String citizen) {
    return tx.query(
            """
            DELETE FROM consent WHERE citizen_id = '%1$s';
            DELETE FROM access_log WHERE citizen_id = '%1$s';
            DELETE FROM visit WHERE citizen_id = '%1$s';
            DELETE FROM session WHERE citizen_id = '%1$s';
            DELETE FROM pairwise_subject WHERE citizen_id = '%1$s';
            DELETE FROM citizen_by_subject WHERE citizen_id = '%1$s';
            DELETE FROM citizen WHERE id = '%1$s'
            """
                .formatted(citizen))
        .execute()
        .mapEmpty();
  }

  private static boolean somebodyWaits() {
    return count(
            """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock'
            """)
        > 0;
  }

  private static long count(String sql) {
    return TestServer.await(server.database().reads().query(sql).execute())
        .iterator()
        .next()
        .getLong(0);
  }

  private static byte[] png() {
    return java.util.Base64.getDecoder()
        .decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
                + "rkJggg==");
  }

  private static ManifestDraft asking(String name, String... claims) {
    Object[] asked = new Object[claims.length];
    for (int i = 0; i < claims.length; i++) {
      asked[i] = ManifestDraft.claim(claims[i], "Menyapa Anda");
    }
    return ManifestDraft.of("id.batam." + name)
        .operator("diskominfo-batam", "21.71", opd.endpoint(name))
        .claims(asked);
  }
}
