package id.satuwarga.server.platform.db;

import id.satuwarga.server.platform.json.Json;
import java.time.Instant;
import java.util.UUID;

/** One message on its way; {@code id} stays the same through all attempts. */
public record OutboxMessage(
    UUID id, String topic, String key, String payload, int attempts, Instant createdAt) {

  /** The payload as the record it was put as. */
  public <T> T payload(Class<T> record) {
    return Json.read(payload, record);
  }
}
