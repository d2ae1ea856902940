package id.satuwarga.server.webhook;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.notice.Post;
import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.platform.http.OutboundDoor;
import id.satuwarga.server.platform.http.Resolver;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EndpointsTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private final TestClient opd = server.asOpd(Post.OPD);

  @AfterEach
  void forgetAll() {
    opd.get(Desk.PATH)
        .each("/items", "webhook_id")
        .forEach(id -> opd.delete(Desk.PATH + "/" + id).hasStatus(204));
  }

  @Test
  void theSecretIsShownOnceAndNowhereElse() {
    TestReply made = register("https://aduan.batam.example/kabar").hasStatus(201);
    String secret = made.json("/secret");

    assertThat(secret).startsWith("whsec_").hasSize(50);
    opd.get(Desk.PATH).hasStatus(200).has("/items/0/failures", 0).lacks("/items/0/secret");
    assertThat(
            await(
                server
                    .database()
                    .reads()
                    .query("SELECT e::text FROM webhook_endpoint e, audit_entry a")
                    .execute()))
        .allSatisfy(row -> assertThat(row.getString(0)).doesNotContain(secret.substring(6)));
    assertThat(
            await(
                    server
                        .database()
                        .reads()
                        .query("SELECT FROM audit_entry WHERE action = 'webhook.register'")
                        .execute())
                .size())
        .isPositive();
  }

  @Test
  void onlyAddressesTheDoorWouldCallAreTaken() {
    for (String url :
        List.of(
            "http://aduan.batam.example/kabar",
            "https://10.0.0.7/kabar",
            "https://169.254.169.254/latest/meta-data",
            "https://[fd00::1]/",
            "https://user@aduan.batam.example/")) {
      register(url).hasStatus(400).isProblem("request-invalid").has("/errors/0/pointer", "/url");
    }
    register("http://127.0.0.1:9/kabar").hasStatus(201);
  }

  @Test
  void inProductionOurOwnMachineIsNoAddress() {
    Vertx vertx = Vertx.vertx();
    OutboundDoor door = new OutboundDoor(vertx, Mode.PRODUCTION, Resolver.system(vertx));

    assertThat(door.mayCall("http://127.0.0.1:9/kabar")).isFalse();
    assertThat(door.mayCall("https://localhost/kabar")).isFalse();
    assertThat(door.mayCall("https://aduan.batam.example/kabar")).isTrue();
    await(vertx.close());
  }

  @Test
  void anAddressIsRegisteredOnceAndThereAreFive() {
    for (int n = 0; n < 5; n++) {
      register("https://aduan.batam.example/" + n).hasStatus(201);
    }
    register("https://aduan.batam.example/0").hasStatus(409).isProblem("conflict");
    register("https://aduan.batam.example/5").hasStatus(409).isProblem("conflict");
  }

  @Test
  void developersAndAdminsOfTheOpdHandleItTooAndNobodyElse() {
    String id = register("https://aduan.batam.example/kabar").json("/webhook_id");

    server.as("lestari").get(Desk.PATH).hasStatus(200).has("/items/0/webhook_id", id);
    server.as("siti").get(Desk.PATH).hasStatus(403).isProblem("not-allowed");
    server.asOpd("dinkes-batam").get(Desk.PATH).hasStatus(404).isProblem("not-found");
    server
        .asOpd("dinkes-batam")
        .post(Desk.PATH, Map.of("url", "https://x.example/"))
        .hasStatus(404);
    server.asOpd("dinkes-batam").delete(Desk.PATH + "/" + id).hasStatus(404);
  }

  @Test
  void stepsAreWrittenDownOnlyWhileSomebodyListens() {
    register("https://aduan.batam.example/1").hasStatus(201);
    register("https://aduan.batam.example/2").hasStatus(201);
    assertThat(watched()).isTrue();
    List<String> ids = opd.get(Desk.PATH).each("/items", "webhook_id");

    opd.delete(Desk.PATH + "/" + ids.get(0)).hasStatus(204);
    assertThat(watched()).isTrue();
    opd.delete(Desk.PATH + "/" + ids.get(1)).hasStatus(204);
    assertThat(watched()).isFalse();
  }

  private static boolean watched() {
    return await(server.database().reads().query("SELECT FROM notice_watch").execute()).size() > 0;
  }

  private TestReply register(String url) {
    return opd.post(Desk.PATH, Map.of("url", url));
  }
}
