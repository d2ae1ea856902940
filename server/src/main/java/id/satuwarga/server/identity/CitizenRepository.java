package id.satuwarga.server.identity;

import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** Citizens and the two look-ups that find them. */
final class CitizenRepository {
  private static final String COLUMNS =
      "id, upstream_hash, nik_hash, nik_sealed, nik_seal_version, name, birth_date, phone, email,"
          + " home_region, language, joined_at, confirmed_at";
  private static final String FIND = "SELECT " + COLUMNS + " FROM citizen WHERE id = $1";
  private static final String LOCK = FIND + " FOR UPDATE";
  private static final String HOLD = "SELECT FROM citizen WHERE id = $1 FOR KEY SHARE";
  private static final String LOCK_UPSTREAM =
      """
      SELECT FROM citizen_by_upstream
      WHERE upstream_hash = (SELECT upstream_hash FROM citizen WHERE id = $1) FOR UPDATE
      """;
  private static final String NAMES = "SELECT id, name FROM citizen WHERE id = ANY($1)";
  private static final String LANGUAGES = "SELECT id, language FROM citizen WHERE id = ANY($1)";
  private static final String HOME = "SELECT home_region FROM citizen WHERE id = $1";

  private static final String FACTS =
      """
      SELECT home_region, birth_date, language,
        ARRAY(SELECT app_id FROM citizen_app WHERE citizen_id = $1) AS apps
      FROM citizen WHERE id = $1
      """;
  private static final String FIND_BY_UPSTREAM =
      "SELECT citizen_id FROM citizen_by_upstream WHERE upstream_hash = $1 FOR UPDATE";
  private static final String CLAIM_UPSTREAM =
      """
      INSERT INTO citizen_by_upstream (upstream_hash, citizen_id) VALUES ($1, $2)
      ON CONFLICT (upstream_hash) DO NOTHING
      """;
  private static final String CLAIM_NIK =
      """
      INSERT INTO citizen_by_nik (nik_hash, citizen_id) VALUES ($1, $2)
      ON CONFLICT (nik_hash) DO UPDATE SET nik_hash = EXCLUDED.nik_hash
      WHERE citizen_by_nik.citizen_id = EXCLUDED.citizen_id
      """;
  private static final String RELEASE_NIK =
      "DELETE FROM citizen_by_nik WHERE citizen_id = $1 AND nik_hash = $2";
  private static final String INSERT =
      "INSERT INTO citizen ("
          + COLUMNS
          + ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
  private static final String CONFIRM =
      """
      UPDATE citizen SET nik_hash = $2, nik_sealed = $3, nik_seal_version = $4, name = $5,
        birth_date = $6, phone = $7, email = $8, confirmed_at = $9 WHERE id = $1
      """;
  private static final String CHANGE =
      """
      UPDATE citizen SET home_region = coalesce($2, home_region), language = coalesce($3, language)
      WHERE id = $1
      """;
  private static final String DELETE =
      """
      WITH gone AS (DELETE FROM citizen WHERE id = $1 RETURNING upstream_hash, nik_hash),
        upstream AS (DELETE FROM citizen_by_upstream
                     WHERE upstream_hash IN (SELECT upstream_hash FROM gone))
      DELETE FROM citizen_by_nik WHERE nik_hash IN (SELECT nik_hash FROM gone)
      """;

  @Inject
  CitizenRepository() {}

  Future<Optional<CitizenRow>> find(SqlClient db, CitizenId id) {
    return one(db, FIND, id);
  }

  Future<Optional<CitizenRow>> lock(SqlConnection tx, CitizenId id) {
    return one(tx, LOCK, id);
  }

  /** For an erasure: first the mapping, then the citizen, as a sign-in takes them. */
  Future<Optional<CitizenRow>> lockAll(SqlConnection tx, CitizenId id) {
    return tx.preparedQuery(LOCK_UPSTREAM)
        .execute(Tuple.of(id.value()))
        .compose(locked -> lock(tx, id));
  }

  /** False when there is no such citizen; else there is one until the transaction ends. */
  Future<Boolean> hold(SqlConnection tx, CitizenId id) {
    return tx.preparedQuery(HOLD).execute(Tuple.of(id.value())).map(rows -> rows.size() == 1);
  }

  private static Future<Optional<CitizenRow>> one(SqlClient db, String query, CitizenId id) {
    return db.preparedQuery(query)
        .mapping(CitizenRepository::toCitizen)
        .execute(Tuple.of(id.value()))
        .map(CitizenRepository::first);
  }

  Future<Map<UUID, String>> names(SqlClient db, Collection<UUID> ids) {
    return db.preparedQuery(NAMES)
        .execute(Tuple.of(ids.toArray(UUID[]::new)))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(row -> row.getUUID("id"), row -> row.getString("name"))));
  }

  Future<Map<CitizenId, Language>> languages(SqlClient db, Collection<CitizenId> ids) {
    return db.preparedQuery(LANGUAGES)
        .execute(
            Tuple.tuple().addArrayOfUUID(ids.stream().map(CitizenId::value).toArray(UUID[]::new)))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row -> new CitizenId(row.getUUID("id")),
                            row -> Language.ofTag(row.getString("language")))));
  }

  /** Where the citizen lives, if they are there and have said so. */
  Future<Optional<RegionCode>> home(SqlClient db, CitizenId id) {
    return db.preparedQuery(HOME)
        .execute(Tuple.of(id.value()))
        .map(
            rows ->
                rows.stream()
                    .flatMap(row -> Optional.ofNullable(row.getString(0)).stream())
                    .map(RegionCode::parse)
                    .findFirst());
  }

  Future<Optional<CitizenFacts>> facts(SqlClient db, CitizenId id) {
    return db.preparedQuery(FACTS)
        .mapping(CitizenRepository::toFacts)
        .execute(Tuple.of(id.value()))
        .map(CitizenRepository::first);
  }

  /** Holds on to the mapping, so that an erasure and a sign-in of one person take turns. */
  Future<Optional<CitizenId>> findByUpstream(SqlConnection tx, String upstreamHash) {
    return tx.preparedQuery(FIND_BY_UPSTREAM)
        .mapping(row -> new CitizenId(row.getUUID("citizen_id")))
        .execute(Tuple.of(upstreamHash))
        .map(CitizenRepository::first);
  }

  /** False when somebody else was faster. */
  Future<Boolean> claimUpstream(SqlConnection tx, String upstreamHash, CitizenId id) {
    return tx.preparedQuery(CLAIM_UPSTREAM)
        .execute(Tuple.of(upstreamHash, id.value()))
        .map(rows -> rows.rowCount() == 1);
  }

  /** False when the NIK is another citizen's. */
  Future<Boolean> claimNik(SqlConnection tx, String nikHash, CitizenId id) {
    return tx.preparedQuery(CLAIM_NIK)
        .execute(Tuple.of(nikHash, id.value()))
        .map(rows -> rows.rowCount() == 1);
  }

  Future<Void> releaseNik(SqlConnection tx, String nikHash, CitizenId id) {
    return tx.preparedQuery(RELEASE_NIK).execute(Tuple.of(id.value(), nikHash)).mapEmpty();
  }

  Future<Void> insert(SqlConnection tx, CitizenRow row) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.from(
                new Object[] {
                  row.id().value(),
                  row.upstreamHash(),
                  row.nikHash(),
                  row.nikSealed(),
                  row.nikSealVersion(),
                  row.name(),
                  row.birthDate().orElse(null),
                  row.phone().orElse(null),
                  row.email().orElse(null),
                  row.homeRegion().map(RegionCode::value).orElse(null),
                  row.language().tag(),
                  row.joinedAt().atOffset(ZoneOffset.UTC),
                  row.confirmedAt().atOffset(ZoneOffset.UTC)
                }))
        .mapEmpty();
  }

  /** What the provider says now takes the place of what it said before. */
  Future<Void> confirm(SqlConnection tx, CitizenRow row) {
    return tx.preparedQuery(CONFIRM)
        .execute(
            Tuple.from(
                new Object[] {
                  row.id().value(),
                  row.nikHash(),
                  row.nikSealed(),
                  row.nikSealVersion(),
                  row.name(),
                  row.birthDate().orElse(null),
                  row.phone().orElse(null),
                  row.email().orElse(null),
                  row.confirmedAt().atOffset(ZoneOffset.UTC)
                }))
        .mapEmpty();
  }

  Future<Void> change(
      SqlClient db, CitizenId id, Optional<RegionCode> home, Optional<Language> language) {
    return db.preparedQuery(CHANGE)
        .execute(
            Tuple.of(
                id.value(),
                home.map(RegionCode::value).orElse(null),
                language.map(Language::tag).orElse(null)))
        .mapEmpty();
  }

  Future<Void> delete(SqlConnection tx, CitizenId id) {
    return tx.preparedQuery(DELETE).execute(Tuple.of(id.value())).mapEmpty();
  }

  private static <T> Optional<T> first(RowSet<T> rows) {
    return rows.stream().findFirst();
  }

  private static CitizenFacts toFacts(Row row) {
    return new CitizenFacts(
        Optional.ofNullable(row.getString("home_region")).map(RegionCode::parse),
        Optional.ofNullable(row.getLocalDate("birth_date")),
        Language.ofTag(row.getString("language")),
        Set.of(row.getArrayOfStrings("apps")));
  }

  private static CitizenRow toCitizen(Row row) {
    UUID id = row.getUUID("id");
    return new CitizenRow(
        new CitizenId(id),
        row.getString("upstream_hash"),
        row.getString("nik_hash"),
        row.getBuffer("nik_sealed"),
        row.getInteger("nik_seal_version"),
        row.getString("name"),
        Optional.ofNullable(row.getLocalDate("birth_date")),
        Optional.ofNullable(row.getString("phone")),
        Optional.ofNullable(row.getString("email")),
        Optional.ofNullable(row.getString("home_region")).map(RegionCode::parse),
        Language.ofTag(row.getString("language")),
        row.getOffsetDateTime("joined_at").toInstant(),
        row.getOffsetDateTime("confirmed_at").toInstant());
  }
}
