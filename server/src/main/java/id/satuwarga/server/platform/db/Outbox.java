package id.satuwarga.server.platform.db;

import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.platform.live.Hints;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * News that goes upward: written in the transaction of its cause, carried out soon after by the
 * {@link OutboxHandler} of its topic, whatever happens to this process in between.
 */
@Singleton
public final class Outbox {
  static final String HINT = "outbox";
  private static final String PUT =
      "INSERT INTO outbox (id, topic, key, payload) VALUES ($1, $2, $3, $4)";
  private static final String PUT_ALL =
      """
      INSERT INTO outbox (id, topic, key, payload)
      SELECT id, $1, key, payload FROM unnest($2::uuid[], $3::text[], $4::text[])
        AS news(id, key, payload)
      """;
  private static final String WITHDRAW =
      """
      DELETE FROM outbox WHERE id IN (
        SELECT id FROM outbox WHERE topic = $1 AND key = ANY ($2) ORDER BY id FOR UPDATE)
      """;
  private final Ids ids;
  private final Hints hints;

  @Inject
  public Outbox(Ids ids, Hints hints) {
    this.ids = ids;
    this.hints = hints;
  }

  /**
   * Puts a message for the topic. The key says what it is about (an id) and shows in logs, so it
   * holds nothing personal. Order between messages is not promised.
   */
  public Future<Void> put(SqlConnection tx, String topic, String key, Object payload) {
    return tx.preparedQuery(PUT)
        .execute(Tuple.of(ids.next(), topic, key, Json.write(payload)))
        .onSuccess(put -> hints.tellAfter(tx, HINT))
        .mapEmpty();
  }

  /** Puts one message for each key; see {@link #put}. */
  public Future<Void> putAll(SqlConnection tx, String topic, Map<String, Object> payloads) {
    if (payloads.isEmpty()) {
      return Future.succeededFuture();
    }
    UUID[] made = payloads.keySet().stream().map(key -> ids.next()).toArray(UUID[]::new);
    String[] written = payloads.values().stream().map(Json::write).toArray(String[]::new);
    return tx.preparedQuery(PUT_ALL)
        .execute(
            Tuple.tuple()
                .addString(topic)
                .addArrayOfUUID(made)
                .addArrayOfString(payloads.keySet().toArray(String[]::new))
                .addArrayOfString(written))
        .onSuccess(put -> hints.tellAfter(tx, HINT))
        .mapEmpty();
  }

  /**
   * Takes back messages about these keys, dead letters too; waits for one that is being handled.
   */
  public Future<Void> withdraw(SqlConnection tx, String topic, Collection<String> keys) {
    if (keys.isEmpty()) {
      return Future.succeededFuture();
    }
    return tx.preparedQuery(WITHDRAW)
        .execute(Tuple.tuple().addString(topic).addArrayOfString(keys.toArray(String[]::new)))
        .mapEmpty();
  }
}
