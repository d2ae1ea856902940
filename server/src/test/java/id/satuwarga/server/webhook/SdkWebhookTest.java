package id.satuwarga.server.webhook;

import static id.satuwarga.server.webhook.Desk.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.satuwarga.sdk.client.OpdKey;
import id.satuwarga.sdk.client.RefusedException;
import id.satuwarga.sdk.client.SatuWarga;
import id.satuwarga.server.notice.Post;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An OPD's back end looks after its webhooks by the SDK, as the guide shows it. */
class SdkWebhookTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final Logger logger = Logger.getLogger("petugas");
  private static final Path GUIDE = Path.of("../docs/opd/webhooks.md");
  private static final Path THIS =
      Path.of("src/test/java/id/satuwarga/server/webhook/SdkWebhookTest.java");
  @TempDir static Path folder;
  private static Post post;
  private static SatuWarga satuWarga;
  private final Receiver receiver = new Receiver();
  private final String address = receiver.url();

  @BeforeAll
  static void open() {
    post = new Post(server);
    post.open();
    OpdKey key = OpdKey.loadOrCreate(folder.resolve("opd-key.json"));
    server
        .as("lestari")
        .post("/v1/opds/" + Post.OPD + "/keys", Map.of("jwk", Json.tree(key.publicJwk())))
        .hasStatus(201);
    satuWarga = SatuWarga.at(server.url()).clock(server.clock()).opd(Post.OPD, key);
  }

  @AfterEach
  void forget() {
    receiver.close();
    server.clock().reset();
  }

  @Test
  void whatAnOutageCostIsSeenAndToldAgain() {
    Map<String, String> registered = satuWarga.registerWebhook(address, "Apekesah").execute();
    String id = registered.get("webhook_id");
    String secret = registered.get("secret");
    receiver.answer(503);
    send("mati-1");
    soon(() -> !receiver.got().isEmpty() && Integer.parseInt(only("failures")) > 0);
    server.clock().advance(Duration.ofDays(3).plusMinutes(1));
    soon(() -> satuWarga.deadWebhooks(id).execute().items().size() == 2);
    assertThat(only("last_failure")).isEqualTo("status-503");
    receiver.answer(204);

    for (Map<String, String> lost : satuWarga.deadWebhooks(id).execute()) {
      logger.warning(lost.get("event_id") + ": " + lost.get("type"));
    }
    int again = satuWarga.replayWebhooks(id, Instant.now().minus(Duration.ofDays(3))).execute();

    assertThat(again).isEqualTo(2);
    server.clock().advance(Duration.ofMinutes(6));
    soon(() -> receiver.stepsOf("mati-1").size() == 2);
    assertThat(receiver.taken().get(0).verified(secret).json()).contains("mati-1");
    satuWarga.removeWebhook(id).execute();
    assertThat(satuWarga.webhooks().execute()).isEmpty();
  }

  @Test
  void secretsAreShownOnceAndNobodyRegistersTwice() {
    Map<String, String> registered = satuWarga.registerWebhook(address, "Apekesah").execute();
    assertThat(registered.get("secret")).startsWith("whsec_");
    assertThat(registered).containsEntry("url", address).containsEntry("label", "Apekesah");

    assertThat(satuWarga.webhooks().execute())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("webhook_id", registered.get("webhook_id"))
                    .containsEntry("failures", "0")
                    .doesNotContainKey("secret"));
    assertThat(refused(() -> satuWarga.registerWebhook(address, "Sekali lagi").execute()))
        .isEqualTo("conflict");
    satuWarga.removeWebhook(registered.get("webhook_id")).execute();
    assertThat(refused(() -> satuWarga.removeWebhook(registered.get("webhook_id")).execute()))
        .isEqualTo("not-found");
  }

  @Test
  void whatTheGuideShowsRunsHere() throws IOException {
    String here = Files.readString(THIS);
    List<String> shown =
        Pattern.compile("(?ms)^```java\\n(.*?)^```")
            .matcher(Files.readString(GUIDE))
            .results()
            .map(it -> it.group(1))
            .filter(block -> block.contains("satuWarga."))
            .flatMap(String::lines)
            .map(String::strip)
            .toList();

    assertThat(shown).hasSizeGreaterThan(6).allSatisfy(line -> assertThat(here).contains(line));
  }

  private String only(String member) {
    return satuWarga.webhooks().execute().get(0).getOrDefault(member, "");
  }

  private static void send(String reference) {
    Map<String, Object> draft = post.draftTo("maria");
    draft.put("reference", reference);
    String notice = post.send(draft).hasStatus(202).json("/notice_id");
    post.awaitState(notice, "delivered");
  }

  private static String refused(ThrowingCallable call) {
    return catchThrowableOfType(RefusedException.class, call).code();
  }
}
