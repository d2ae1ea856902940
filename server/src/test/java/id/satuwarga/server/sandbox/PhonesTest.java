package id.satuwarga.server.sandbox;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.notice.Post;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import id.satuwarga.server.testing.TestStream;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The desk with three pretend phones, as its page uses it. */
class PhonesTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static Post post;

  @BeforeAll
  static void open() {
    post = new Post(server);
    post.open();
  }

  @Test
  void thePageShowsThreePhonesAndRunsNothingButItsOwnScript() {
    TestReply page = server.provider().get("/sandbox/phones").hasStatus(200);

    assertThat(page.text())
        .contains("Siti Rahmawati", "Bagus Wicaksono", "Maria Kewa Tukan")
        .doesNotContain("style=", "onclick");
    assertThat(page.header("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    server.provider().get("/sandbox/phones.js").hasStatus(200);
    server.provider().get("/sandbox/phones.css").hasStatus(200);
  }

  @Test
  void aPhoneIsRegisteredOnceHoweverOftenThePageIsOpened() {
    server.provider().get("/sandbox/phones").hasStatus(200);
    server.provider().get("/sandbox/phones").hasStatus(200);

    assertThat(server.as("bagus").get("/v1/devices").hasStatus(200).each("/items", "name"))
        .containsExactly("Ponsel contoh");
  }

  @Test
  void aNotificationArrivesLiveAndItsReceiptsCount() throws Exception {
    server.provider().get("/sandbox/phones").hasStatus(200);
    try (TestStream desk = server.provider().stream("/sandbox/phones/stream")) {
      String notice = post.tell("siti", "Hanya untuk kotak masuk");

      TestStream.Event told = desk.next();
      assertThat(told.name()).isEqualTo("notification");
      assertThat(told.data().get("phone").asText()).isEqualTo("siti");
      assertThat(told.data().get("notice_id").asText()).isEqualTo(notice);
      assertThat(told.data().get("route").asText()).startsWith("satuwarga://apps/");
      assertThat(told.data().toString()).doesNotContain("Hanya", "pretend-phone");
      say(notice, "delivered");
      assertThat(stateOf(notice)).isEqualTo("delivered");
      say(notice, "opened");
      assertThat(stateOf(notice)).isEqualTo("opened");
    }
  }

  private static void say(String notice, String state) {
    server
        .provider()
        .post(
            "/sandbox/phones/receipts",
            Map.of("phone", "siti", "notice_id", notice, "state", state))
        .hasStatus(204);
  }

  private static String stateOf(String notice) {
    return await(
            server
                .database()
                .reads()
                .query("SELECT state FROM delivery WHERE notice_id = '" + notice + "'")
                .execute())
        .iterator()
        .next()
        .getString(0);
  }
}
