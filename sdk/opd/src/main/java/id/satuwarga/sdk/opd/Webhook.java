package id.satuwarga.sdk.opd;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Something that happened, told by the server and verified by {@link Webhooks}.
 *
 * <pre>{@code
 * Webhook webhook = webhooks.verify(headers::get, body);
 * if (store.isNew(webhook.id())) {
 *   store.keep(webhook.json());
 * }
 * }</pre>
 */
public final class Webhook {
  private final String id;
  private final Instant sentAt;
  private final byte[] body;

  Webhook(String id, Instant sentAt, byte[] body) {
    this.id = id;
    this.sentAt = sentAt;
    this.body = body.clone();
  }

  /** The same however often it comes: keep it under a unique constraint. */
  public String id() {
    return id;
  }

  /** When it was sent this time. */
  public Instant sentAt() {
    return sentAt;
  }

  /** What happened, as JSON. */
  public String json() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Names its id only. */
  @Override
  public String toString() {
    return "Webhook " + id;
  }
}
