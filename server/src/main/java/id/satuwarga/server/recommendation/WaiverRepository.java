package id.satuwarga.server.recommendation;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Rows of waivers. */
final class WaiverRepository {
  private static final String COLUMNS =
      """
      SELECT id, opd_code, region_code, app_id, functions, rule, reason, asked_by, asked_at,
        granted_by, granted_at, valid_until, withdrawn_at
      FROM waiver
      """;
  private static final String LOCK = COLUMNS + "WHERE id = $1 FOR UPDATE";
  private static final String LIST =
      COLUMNS
          + """
          WHERE (opd_code = ANY ($1) OR EXISTS (
              SELECT FROM unnest($2::text[]) t (code)
              WHERE region_code = t.code OR starts_with(region_code, t.code || '.')))
            AND ($3::uuid IS NULL OR id < $3)
          ORDER BY id DESC LIMIT $4
          """;
  private static final String OF =
      COLUMNS + "WHERE app_id = $1 AND opd_code = $2 ORDER BY granted_at FOR SHARE";
  private static final String INSERT =
      """
      INSERT INTO waiver
        (id, opd_code, region_code, app_id, functions, rule, reason, asked_by, asked_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """;
  private static final String GRANT =
      "UPDATE waiver SET granted_by = $2, granted_at = $3, valid_until = $4 WHERE id = $1";
  private static final String WITHDRAW =
      "UPDATE waiver SET withdrawn_at = $2, withdrawn_why = $3 WHERE id = $1";

  @Inject
  WaiverRepository() {}

  /** The waiver, nobody else changing it until the transaction ends. */
  Future<Optional<Waiver>> lock(SqlConnection tx, UUID id) {
    return tx.preparedQuery(LOCK)
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().map(WaiverRepository::toWaiver).findFirst());
  }

  /** The newest first; one row more than the limit, if there is one. */
  Future<List<Waiver>> list(SqlClient db, Reach reach, @Nullable UUID before, int limit) {
    return db.preparedQuery(LIST)
        .execute(
            Tuple.tuple()
                .addArrayOfString(reach.opds().stream().map(OpdCode::value).toArray(String[]::new))
                .addArrayOfString(
                    reach.territories().stream().map(RegionCode::value).toArray(String[]::new))
                .addUUID(before)
                .addInteger(limit + 1))
        .map(rows -> rows.stream().map(WaiverRepository::toWaiver).toList());
  }

  /** Those of the OPD for the mini-app; nobody withdraws one until the transaction ends. */
  Future<List<Waiver>> of(SqlConnection tx, String appId, OpdCode opd) {
    return tx.preparedQuery(OF)
        .execute(Tuple.of(appId, opd.value()))
        .map(rows -> rows.stream().map(WaiverRepository::toWaiver).toList());
  }

  Future<Void> insert(SqlConnection tx, Waiver fresh) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addUUID(fresh.id())
                .addString(fresh.draft().opd().value())
                .addString(fresh.region().value())
                .addString(fresh.draft().appId())
                .addArrayOfString(fresh.draft().functions().toArray(String[]::new))
                .addString(fresh.draft().rule())
                .addString(fresh.draft().reason())
                .addUUID(fresh.askedBy())
                .addOffsetDateTime(fresh.askedAt().atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  Future<Void> grant(SqlConnection tx, UUID id, Waiver.Grant given) {
    return tx.preparedQuery(GRANT)
        .execute(Tuple.of(id, given.by(), given.at().atOffset(ZoneOffset.UTC), given.until()))
        .mapEmpty();
  }

  Future<Void> withdraw(SqlConnection tx, UUID id, Instant at, String why) {
    return tx.preparedQuery(WITHDRAW)
        .execute(Tuple.of(id, at.atOffset(ZoneOffset.UTC), why))
        .mapEmpty();
  }

  private static Waiver toWaiver(Row row) {
    return new Waiver(
        row.getUUID("id"),
        new RegionCode(row.getString("region_code")),
        new Waiver.Draft(
            OpdCode.parse(row.getString("opd_code")),
            row.getString("app_id"),
            List.of(row.getArrayOfStrings("functions")),
            row.getString("rule"),
            row.getString("reason")),
        row.getUUID("asked_by"),
        row.getOffsetDateTime("asked_at").toInstant(),
        Optional.ofNullable(row.getUUID("granted_by"))
            .map(
                by ->
                    new Waiver.Grant(
                        by,
                        row.getOffsetDateTime("granted_at").toInstant(),
                        row.getLocalDate("valid_until"))),
        Optional.ofNullable(row.getOffsetDateTime("withdrawn_at")).map(OffsetDateTime::toInstant));
  }
}
