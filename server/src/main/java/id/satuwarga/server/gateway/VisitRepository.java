package id.satuwarga.server.gateway;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Rows of visits. */
final class VisitRepository {
  private static final String INSERT =
      """
      INSERT INTO visit (citizen_id, id, session_id, app_id, opd, region, page, params, language,
        contract, opened_at, expires_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8::text::jsonb, $9, $10, $11, $12)
      """;
  private static final String FIND =
      """
      SELECT citizen_id, id, session_id, app_id, opd, region, page, params::text AS params,
        language, contract, opened_at
      FROM visit WHERE citizen_id = $1 AND id = $2
      """;
  private static final String LIST =
      """
      SELECT citizen_id, id, session_id, app_id, opd, region, page, params::text AS params,
        language, contract, opened_at
      FROM visit WHERE citizen_id = $1 ORDER BY id
      """;
  private static final String MOVE =
      "UPDATE visit SET page = $3, params = '{}' WHERE citizen_id = $1 AND id = $2";
  private static final String PURGE = "DELETE FROM visit WHERE expires_at < $1";
  private static final String DELETE_ALL = "DELETE FROM visit WHERE citizen_id = $1";

  @Inject
  VisitRepository() {}

  Future<Void> insert(SqlConnection tx, Visit visit) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addUUID(visit.citizen().value())
                .addUUID(visit.id())
                .addString(visit.sessionId())
                .addString(visit.appId().value())
                .addString(visit.opd().value())
                .addString(visit.region().value())
                .addString(visit.place().page())
                .addString(Json.write(visit.place().params()))
                .addString(visit.language().tag())
                .addInteger(visit.contract())
                .addOffsetDateTime(visit.openedAt().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(visit.expiresAt().atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  Future<Optional<Visit>> find(SqlClient db, CitizenId citizen, UUID id) {
    return db.preparedQuery(FIND)
        .execute(Tuple.of(citizen.value(), id))
        .map(rows -> rows.stream().map(VisitRepository::toVisit).findFirst());
  }

  Future<List<Visit>> list(SqlClient db, CitizenId citizen) {
    return db.preparedQuery(LIST)
        .execute(Tuple.of(citizen.value()))
        .map(rows -> rows.stream().map(VisitRepository::toVisit).toList());
  }

  /** The citizen stands at another page now. */
  Future<Void> move(SqlClient db, Visit visit, String page) {
    return db.preparedQuery(MOVE)
        .execute(Tuple.of(visit.citizen().value(), visit.id(), page))
        .mapEmpty();
  }

  Future<Integer> purge(SqlClient db, Instant now) {
    return db.preparedQuery(PURGE)
        .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.rowCount());
  }

  Future<Void> deleteAll(SqlConnection tx, CitizenId citizen) {
    return tx.preparedQuery(DELETE_ALL).execute(Tuple.of(citizen.value())).mapEmpty();
  }

  private static Visit toVisit(Row row) {
    return new Visit(
        row.getUUID("id"),
        new CitizenId(row.getUUID("citizen_id")),
        row.getString("session_id"),
        AppId.parse(row.getString("app_id")),
        OpdCode.parse(row.getString("opd")),
        RegionCode.parse(row.getString("region")),
        new Visit.Place(row.getString("page"), params(row.getString("params"))),
        Language.ofTag(row.getString("language")),
        row.getInteger("contract"),
        row.getOffsetDateTime("opened_at").toInstant());
  }

  private static Map<String, String> params(String json) {
    Map<String, String> params = new LinkedHashMap<>();
    Json.tree(json).properties().forEach(p -> params.put(p.getKey(), p.getValue().asText()));
    return params;
  }
}
