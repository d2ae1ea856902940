package id.satuwarga.server.push;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReceiptsTest {
  @RegisterExtension static final TestServer server = new TestServer();

  @Test
  void aNoticeClimbsTheLadderAndNeverDown() {
    TestClient siti = server.as("siti");
    String notice = handedOver("siti", register(siti));

    say(siti, notice, "delivered");
    assertThat(stateOf(notice)).isEqualTo("delivered");
    say(siti, notice, "opened");
    assertThat(stateOf(notice)).isEqualTo("opened");
    say(siti, notice, "delivered");
    assertThat(stateOf(notice)).isEqualTo("opened");
  }

  @Test
  void whatWasOpenedWasDelivered() {
    TestClient bagus = server.as("bagus");
    String notice = handedOver("bagus", register(bagus));

    say(bagus, notice, "opened");

    assertThat(
            sql(
                "SELECT FROM delivery WHERE notice_id = '"
                    + notice
                    + "' AND delivered_at = opened_at"))
        .hasSize(1);
  }

  @Test
  void onlyTheDeviceThatGotItSaysSo() {
    TestClient maria = server.as("maria");
    TestClient elsewhere = server.as("maria");
    String notice = handedOver("maria", register(maria));
    register(elsewhere);

    say(elsewhere, notice, "opened");
    say(server.as("andika"), notice, "opened");
    say(maria, UUID.randomUUID().toString(), "opened");

    assertThat(stateOf(notice)).isEqualTo("handed_over");
  }

  @Test
  void aReceiptProvesThatAGivenUpDeliveryArrived() {
    TestClient lestari = server.as("lestari");
    String notice = handedOver("lestari", register(lestari));
    sql(
        "UPDATE delivery SET state = 'expired', ended_at = now() WHERE notice_id = '"
            + notice
            + "'");

    say(lestari, notice, "delivered");

    assertThat(stateOf(notice)).isEqualTo("delivered");
  }

  private static String register(TestClient client) {
    return client
        .post("/v1/devices", Map.of("token", "fictitious-" + UUID.randomUUID()))
        .hasStatus(200)
        .json("/device_id");
  }

  private static String handedOver(String person, String device) {
    String notice = UUID.randomUUID().toString();
    sql(
        """
        INSERT INTO delivery (citizen_id, notice_id, device_id, title, state, due_at, give_up_at,
          queued_at, handed_over_at)
        VALUES ('%s', '%s', '%s', 'Dinas', 'handed_over', now(), now(), now(), now())
        """
            .formatted(server.citizenId(person), notice, device));
    return notice;
  }

  private static void say(TestClient client, String notice, String state) {
    client
        .post("/v1/receipts", Map.of("items", List.of(Map.of("notice_id", notice, "state", state))))
        .hasStatus(204);
  }

  private static String stateOf(String notice) {
    return sql("SELECT state FROM delivery WHERE notice_id = '" + notice + "'").get(0).getString(0);
  }

  private static List<Row> sql(String text) {
    return StreamSupport.stream(
            await(server.database().reads().query(text).execute()).spliterator(), false)
        .toList();
  }
}
