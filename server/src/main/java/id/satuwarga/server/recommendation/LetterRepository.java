package id.satuwarga.server.recommendation;

import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Rows of letters and their numbers. */
final class LetterRepository {
  private static final String NEXT =
      """
      INSERT INTO recommendation_number (region_code, year, last) VALUES ($1, $2, 1)
      ON CONFLICT (region_code, year) DO UPDATE SET last = recommendation_number.last + 1
      RETURNING last
      """;
  private static final String INSERT =
      """
      INSERT INTO recommendation_letter
        (recommendation_id, number, code, issued_at, valid_until, sha256, file)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """;
  private static final String WITHDRAW =
      "UPDATE recommendation_letter SET withdrawn_at = $2 WHERE recommendation_id = $1";
  private static final String FILE =
      "SELECT file FROM recommendation_letter WHERE recommendation_id = $1";
  private static final String OF_CODE =
      "SELECT recommendation_id FROM recommendation_letter WHERE code = $1";

  @Inject
  LetterRepository() {}

  /** The next number of the territory's letters in the year; others wait for this transaction. */
  Future<Integer> next(SqlConnection tx, RegionCode region, int year) {
    return tx.preparedQuery(NEXT)
        .execute(Tuple.of(region.value(), year))
        .map(rows -> rows.iterator().next().getInteger(0));
  }

  Future<Void> insert(SqlConnection tx, UUID id, Recommendation.Letter letter, Buffer file) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addUUID(id)
                .addString(letter.number())
                .addString(letter.code())
                .addOffsetDateTime(letter.issuedAt().atOffset(ZoneOffset.UTC))
                .addLocalDate(letter.validUntil())
                .addString(letter.sha256())
                .addBuffer(file))
        .mapEmpty();
  }

  Future<Void> withdraw(SqlConnection tx, UUID id, Instant at) {
    return tx.preparedQuery(WITHDRAW).execute(Tuple.of(id, at.atOffset(ZoneOffset.UTC))).mapEmpty();
  }

  Future<Optional<Buffer>> file(SqlClient db, UUID id) {
    return db.preparedQuery(FILE)
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().map(row -> row.getBuffer(0)).findFirst());
  }

  Future<Optional<UUID>> ofCode(SqlClient db, String code) {
    return db.preparedQuery(OF_CODE)
        .execute(Tuple.of(code))
        .map(rows -> rows.stream().map(row -> row.getUUID(0)).findFirst());
  }

  static Recommendation.Letter toLetter(Row row) {
    return new Recommendation.Letter(
        row.getString("number"),
        row.getString("code"),
        row.getOffsetDateTime("issued_at").toInstant(),
        row.getLocalDate("valid_until"),
        Optional.ofNullable(row.getOffsetDateTime("withdrawn_at")).map(OffsetDateTime::toInstant),
        row.getString("sha256"));
  }
}
