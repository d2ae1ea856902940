package id.satuwarga.server.push;

import static id.satuwarga.server.testing.TestServer.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.testing.TestServer;
import java.util.List;
import java.util.stream.StreamSupport;

/** What became of pushes: what FCM's stand-in took, and what the table of deliveries says. */
final class Pushed {
  private Pushed() {}

  /** What was taken for the phone of this fingerprint, the first first. */
  static List<JsonNode> to(TestServer server, String fingerprint) {
    return StreamSupport.stream(
            server.provider().get("/fcm").hasStatus(200).json().get("messages").spliterator(),
            false)
        .filter(message -> message.get("fingerprint").asText().equals(fingerprint))
        .map(message -> message.get("data"))
        .toList();
  }

  /** The same of one notice, for the phone with this token. */
  static List<JsonNode> of(TestServer server, String notice, String token) {
    return to(server, new DeviceToken(token).fingerprint()).stream()
        .filter(data -> data.get("notice_id").asText().equals(notice))
        .toList();
  }

  /** A column of the delivery to the device that was registered last, or "none". */
  static String column(TestServer server, String name, String notice, String person) {
    String delivery =
        """
        SELECT %s FROM delivery JOIN device
          ON device.citizen_id = delivery.citizen_id AND device.id = delivery.device_id
        WHERE notice_id = '%s' AND delivery.citizen_id = '%s'
        ORDER BY registered_at DESC LIMIT 1
        """
            .formatted(name, notice, server.citizenId(person));
    return StreamSupport.stream(
            await(server.database().reads().query(delivery).execute()).spliterator(), false)
        .map(row -> String.valueOf(row.getValue(0)))
        .findFirst()
        .orElse("none");
  }
}
