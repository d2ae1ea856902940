package id.satuwarga.server.consent;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.identity.CitizenId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;

/** Rows of consents. */
final class ConsentRepository {
  private static final String FIND =
      """
      SELECT app_id, opd, claims, uses, asked, granted_at, until_at FROM consent
      WHERE citizen_id = $1 AND app_id = $2
      """;
  private static final String LIST =
      """
      SELECT app_id, opd, claims, uses, asked, granted_at, until_at FROM consent
      WHERE citizen_id = $1 AND until_at > $2 ORDER BY granted_at DESC, app_id
      """;
  private static final String PUT =
      """
      INSERT INTO consent (citizen_id, app_id, opd, claims, uses, asked, granted_at, until_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT (citizen_id, app_id) DO UPDATE SET opd = EXCLUDED.opd,
        claims = EXCLUDED.claims, uses = EXCLUDED.uses, asked = EXCLUDED.asked,
        granted_at = EXCLUDED.granted_at, until_at = EXCLUDED.until_at
      """;
  private static final String DELETE = "DELETE FROM consent WHERE citizen_id = $1 AND app_id = $2";
  private static final String DELETE_ALL = "DELETE FROM consent WHERE citizen_id = $1";

  @Inject
  ConsentRepository() {}

  Future<Optional<Consent>> find(SqlClient db, CitizenId citizen, AppId appId) {
    return db.preparedQuery(FIND)
        .execute(Tuple.of(citizen.value(), appId.value()))
        .map(rows -> rows.stream().map(ConsentRepository::toConsent).findFirst());
  }

  /** Those in force. */
  Future<List<Consent>> list(SqlClient db, CitizenId citizen, Instant now) {
    return db.preparedQuery(LIST)
        .execute(Tuple.of(citizen.value(), now.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.stream().map(ConsentRepository::toConsent).toList());
  }

  Future<Void> put(SqlConnection tx, CitizenId citizen, Consent consent) {
    return tx.preparedQuery(PUT)
        .execute(
            Tuple.tuple()
                .addUUID(citizen.value())
                .addString(consent.appId().value())
                .addString(consent.opd().value())
                .addArrayOfString(consent.claims().toArray(String[]::new))
                .addArrayOfString(consent.uses().toArray(String[]::new))
                .addArrayOfString(consent.asked().toArray(String[]::new))
                .addOffsetDateTime(consent.grantedAt().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(consent.until().atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  /** False when there was none. */
  Future<Boolean> delete(SqlConnection tx, CitizenId citizen, AppId appId) {
    return tx.preparedQuery(DELETE)
        .execute(Tuple.of(citizen.value(), appId.value()))
        .map(rows -> rows.rowCount() == 1);
  }

  Future<Void> deleteAll(SqlConnection tx, CitizenId citizen) {
    return tx.preparedQuery(DELETE_ALL).execute(Tuple.of(citizen.value())).mapEmpty();
  }

  private static Consent toConsent(Row row) {
    return new Consent(
        AppId.parse(row.getString("app_id")),
        OpdCode.parse(row.getString("opd")),
        Set.of(row.getArrayOfStrings("claims")),
        Set.of(row.getArrayOfStrings("uses")),
        Set.of(row.getArrayOfStrings("asked")),
        row.getOffsetDateTime("granted_at").toInstant(),
        row.getOffsetDateTime("until_at").toInstant());
  }
}
