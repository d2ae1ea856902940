package id.satuwarga.server.platform.web;

import id.satuwarga.server.platform.crypto.Hashes;
import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Runs commands effectively once: the key's row, the effect and the stored answer commit together,
 * under a lock on caller and key, so that a crash leaves nothing and a repeat finds everything.
 */
final class Commands {
  private static final String LOCK = "SELECT pg_try_advisory_xact_lock($1)";
  private static final String FIND =
      """
      SELECT request_hash, status, content_type, location, body
      FROM idempotency_key
      WHERE caller = $1 AND key = $2 AND created_at > now() - interval '24 hours'
      """;
  private static final String STORE =
      """
      INSERT INTO idempotency_key
        (caller, key, request_hash, status, content_type, location, body)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (caller, key) DO UPDATE SET
        request_hash = EXCLUDED.request_hash, status = EXCLUDED.status,
        content_type = EXCLUDED.content_type, location = EXCLUDED.location,
        body = EXCLUDED.body, created_at = now()
      """;
  private final Database database;

  Commands(Database database) {
    this.database = database;
  }

  Future<Reply> run(BiFunction<Call, SqlConnection, Future<Reply>> handler, Call call) {
    Optional<String> key =
        call.operation().idempotencyKey() == Operation.IdempotencyKey.NONE
            ? Optional.empty()
            : call.header("Idempotency-Key");
    return database.transaction(
        tx -> key.isPresent() ? once(tx, handler, call, key.get()) : handler.apply(call, tx));
  }

  private Future<Reply> once(
      SqlConnection tx,
      BiFunction<Call, SqlConnection, Future<Reply>> handler,
      Call call,
      String key) {
    String caller = nameOf(call.caller());
    byte[] fingerprint = fingerprint(call);
    return lock(tx, caller, key)
        .compose(locked -> find(tx, caller, key))
        .compose(
            row ->
                row.isPresent()
                    ? replay(row.get(), fingerprint)
                    : handler
                        .apply(call, tx)
                        .compose(reply -> store(tx, caller, key, fingerprint, reply)));
  }

  private static Future<Void> lock(SqlConnection tx, String caller, String key) {
    byte[] name = Hashes.sha256((caller + "\0" + key).getBytes(StandardCharsets.UTF_8));
    return tx.preparedQuery(LOCK)
        .execute(Tuple.of(ByteBuffer.wrap(name).getLong()))
        .compose(
            rows ->
                Boolean.TRUE.equals(rows.iterator().next().getBoolean(0))
                    ? Future.succeededFuture()
                    : Future.failedFuture(WebProblems.requestInProgress().asException()));
  }

  private static Future<Optional<Row>> find(SqlConnection tx, String caller, String key) {
    return tx.preparedQuery(FIND)
        .execute(Tuple.of(caller, key))
        .map(rows -> rows.stream().findFirst());
  }

  private static Future<Reply> replay(Row row, byte[] fingerprint) {
    if (!Buffer.buffer(fingerprint).equals(row.getBuffer("request_hash"))) {
      return Future.failedFuture(WebProblems.idempotencyKeyReused().asException());
    }
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Idempotency-Replayed", "true");
    Optional.ofNullable(row.getString("content_type"))
        .ifPresent(type -> headers.put("Content-Type", type));
    Optional.ofNullable(row.getString("location"))
        .ifPresent(location -> headers.put("Location", location));
    return Future.succeededFuture(
        Reply.stored(row.getInteger("status"), headers, row.getBuffer("body").getBytes()));
  }

  private static Future<Reply> store(
      SqlConnection tx, String caller, String key, byte[] fingerprint, Reply reply) {
    Tuple row =
        Tuple.tuple()
            .addString(caller)
            .addString(key)
            .addBuffer(Buffer.buffer(fingerprint))
            .addInteger(reply.status())
            .addString(reply.header("Content-Type").orElse(null))
            .addString(reply.header("Location").orElse(null))
            .addBuffer(Buffer.buffer(reply.body()));
    return tx.preparedQuery(STORE).execute(row).map(reply);
  }

  private static byte[] fingerprint(Call call) {
    return Hashes.sha256(
        Buffer.buffer(call.request().method().name() + " " + call.request().uri() + "\n")
            .appendBuffer(call.bytes())
            .getBytes());
  }

  /** Sessions of one citizen share their keys, as do the keys of one OPD. */
  private static String nameOf(Caller caller) {
    if (caller instanceof Caller.Opd opd) {
      return "opd:" + opd.opdCode();
    }
    if (caller instanceof Caller.Anonymous) {
      throw new IllegalStateException("an operation with Idempotency-Key lets in anybody");
    }
    return nameOfCitizen(caller.citizenId());
  }

  static String nameOfCitizen(String citizenId) {
    return "citizen:" + citizenId;
  }
}
