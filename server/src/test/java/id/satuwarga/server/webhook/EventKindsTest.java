package id.satuwarga.server.webhook;

import static id.satuwarga.server.webhook.Desk.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.notice.Gazette;
import id.satuwarga.server.notice.Post;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an OPD hears of phones and of notices to territories. */
class EventKindsTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static Post post;
  private static Gazette gazette;
  private final Desk desk = new Desk(server);
  private Receiver receiver;
  private Desk.Registered endpoint;

  @BeforeAll
  static void open() {
    post = new Post(server);
    post.open();
    gazette = new Gazette(server);
  }

  @BeforeEach
  void register() {
    receiver = new Receiver();
    endpoint = desk.register(receiver.url());
  }

  @AfterEach
  void forget() {
    desk.delete(endpoint);
    receiver.close();
    server.clock().reset();
  }

  @Test
  void aPhoneIsToldOfByANameGoodForOneNoticeOnly() {
    TestClient siti = server.as("siti");
    String device =
        siti.post("/v1/devices", Map.of("token", "fictitious-" + UUID.randomUUID()))
            .json("/device_id");
    String first = post.tell("siti", "Satu");
    String second = post.tell("siti", "Dua");
    post.awaitState(first, "delivered");
    post.awaitState(second, "delivered");
    soon(
        () -> {
          // what is not queued yet takes no receipt
          report(siti, "delivered", first, second);
          return of("device.delivered").size() == 2;
        });
    report(siti, "opened", first);
    report(siti, "opened", first);

    soon(() -> of("device.opened").size() == 1);

    assertThat(typesOf(first))
        .containsExactly(
            "notice.accepted", "notice.delivered", "device.delivered", "device.opened");
    assertThat(of("device.delivered"))
        .extracting(event -> event.path("device").asText())
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[0-9a-f]{16}") && !device.contains(name));
    assertThat(receiver.got().get(0).verified(endpoint.secret(), server.clock()).id()).isNotEmpty();
  }

  @Test
  void theStepsOfACampaignComeInOrderWithTheirCounts() {
    String id = gazette.released("Air padam", "21.71.10");
    Gazette.awaitTrue(() -> gazette.stateOf(id).equals("sent"));
    server.as("siti").put("/v1/inbox/" + id + "/read").hasStatus(204);
    gazette.approver().post(Gazette.at(id) + "/pause").hasStatus(200);
    gazette.approver().post(Gazette.at(id) + "/resume").hasStatus(200);
    gazette.stop(id);

    soon(() -> of("campaign.stopped").size() == 1);

    assertThat(receiver.got().stream().map(Receiver.Got::type).toList())
        .containsExactly(
            "campaign.released", "campaign.paused", "campaign.resumed", "campaign.stopped");
    JsonNode last = of("campaign.stopped").get(0);
    assertThat(last.path("campaign_id").asText()).isEqualTo(id);
    assertThat(last.path("opened").asInt()).isEqualTo(1);
    assertThat(last.path("audience").asInt()).isPositive();
    assertThat(last.has("notice_id")).isFalse();
    assertThat(last.toString()).doesNotContain("Air padam");
  }

  @Test
  void whatIsDoneIsToldOf() {
    Map<String, Object> draft = post.draftTo("bagus");
    draft.put("due_at", server.clock().instant().plusSeconds(86_400).toString());
    String id = post.send(draft).hasStatus(202).json("/notice_id");
    post.awaitState(id, "delivered");

    server
        .as("bagus")
        .post("/v1/inbox/acts", Map.of("act", "done", "notice_ids", List.of(id)))
        .hasStatus(200);

    soon(() -> of("notice.done").size() == 1);
  }

  private static void report(TestClient citizen, String state, String... notices) {
    List<Object> items = new ArrayList<>();
    for (String notice : notices) {
      items.add(Map.of("notice_id", notice, "state", state));
    }
    citizen.post("/v1/receipts", Map.of("items", items)).hasStatus(204);
  }

  private List<JsonNode> of(String type) {
    return receiver.got().stream()
        .filter(got -> got.type().equals(type))
        .map(got -> Json.tree(got.body()))
        .toList();
  }

  private List<String> typesOf(String notice) {
    return receiver.got().stream()
        .filter(got -> Json.tree(got.body()).path("notice_id").asText().equals(notice))
        .map(Receiver.Got::type)
        .toList();
  }
}
