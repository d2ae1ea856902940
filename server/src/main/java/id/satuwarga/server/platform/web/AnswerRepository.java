package id.satuwarga.server.platform.web;

import id.satuwarga.server.platform.db.Columns;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of answers, kept a day by the name of the caller and the key of the command. */
final class AnswerRepository {
  private static final String LOCK =
      "SELECT lock, pg_try_advisory_xact_lock(lock) AS mine FROM unnest($1::bigint[]) AS lock";
  private static final String FIND =
      """
      SELECT key, request_hash, status, content_type, location, body
      FROM idempotency_key
      WHERE caller = $1 AND key = ANY ($2) AND created_at > now() - interval '24 hours'
      """;
  private static final String STORE =
      """
      INSERT INTO idempotency_key
        (caller, key, request_hash, status, content_type, location, body)
      SELECT $1, * FROM unnest($2::text[], $3::bytea[], $4::int[], $5::text[], $6::text[], $7::bytea[])
      ON CONFLICT (caller, key) DO UPDATE SET
        request_hash = EXCLUDED.request_hash, status = EXCLUDED.status,
        content_type = EXCLUDED.content_type, location = EXCLUDED.location,
        body = EXCLUDED.body, created_at = now()
      """;

  /** What was asked under the key, and how it was answered. */
  record Answer(String key, Buffer requestHash, Reply reply) {}

  /** Those of the locks that nobody else has; they are held until the transaction ends. */
  Future<Set<Long>> lock(SqlConnection tx, Collection<Long> locks) {
    return tx.preparedQuery(LOCK)
        .execute(Tuple.tuple().addArrayOfLong(locks.toArray(Long[]::new)))
        .map(
            rows -> {
              Set<Long> mine = new HashSet<>();
              for (Row row : rows) {
                if (Boolean.TRUE.equals(row.getBoolean("mine"))) {
                  mine.add(row.getLong("lock"));
                }
              }
              return mine;
            });
  }

  Future<Map<String, Answer>> find(SqlConnection tx, String caller, Collection<String> keys) {
    return tx.preparedQuery(FIND)
        .mapping(AnswerRepository::toAnswer)
        .execute(Tuple.tuple().addString(caller).addArrayOfString(keys.toArray(String[]::new)))
        .map(rows -> rows.stream().collect(Collectors.toMap(Answer::key, Function.identity())));
  }

  Future<Void> store(SqlConnection tx, String caller, List<Answer> answers) {
    Tuple rows =
        Tuple.tuple()
            .addString(caller)
            .addArrayOfString(answers.stream().map(Answer::key).toArray(String[]::new))
            .addArrayOfBuffer(answers.stream().map(Answer::requestHash).toArray(Buffer[]::new))
            .addArrayOfInteger(
                answers.stream().map(answer -> answer.reply().status()).toArray(Integer[]::new))
            .addArrayOfString(
                Columns.texts(answers, one -> one.reply().header("Content-Type").orElse(null)))
            .addArrayOfString(
                Columns.texts(answers, one -> one.reply().header("Location").orElse(null)))
            .addArrayOfBuffer(
                answers.stream()
                    .map(answer -> Buffer.buffer(answer.reply().body()))
                    .toArray(Buffer[]::new));
    return tx.preparedQuery(STORE).execute(rows).mapEmpty();
  }

  private static Answer toAnswer(Row row) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Idempotency-Replayed", "true");
    put(headers, "Content-Type", row.getString("content_type"));
    put(headers, "Location", row.getString("location"));
    return new Answer(
        row.getString("key"),
        row.getBuffer("request_hash"),
        Reply.stored(row.getInteger("status"), headers, row.getBuffer("body").getBytes()));
  }

  private static void put(Map<String, String> headers, String name, @Nullable String value) {
    if (value != null) {
      headers.put(name, value);
    }
  }
}
