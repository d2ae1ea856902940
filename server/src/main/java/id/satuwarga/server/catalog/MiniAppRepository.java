package id.satuwarga.server.catalog;

import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.db.Columns;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import javax.inject.Inject;

/** SQL of mini-apps, each put together with its operators and releases. */
final class MiniAppRepository {
  private static final String INSERT =
      """
      INSERT INTO mini_app (app_id, owner, state, registered_at) VALUES ($1, $2, 'ACTIVE', $3)
      ON CONFLICT DO NOTHING
      """;
  private static final String COLUMNS =
      """
      SELECT m.app_id, m.owner, m.state, m.state_reason, m.live_version,
        (SELECT r.manifest -> 'name' FROM mini_app_release r WHERE r.app_id = m.app_id
          ORDER BY r.version_code = m.live_version DESC, r.version_code DESC
          LIMIT 1)::text AS name
      FROM mini_app m
      """;
  private static final String FIND = COLUMNS + "WHERE m.app_id = $1";
  private static final String LOCK = FIND + " FOR UPDATE OF m";
  private static final String LIST =
      COLUMNS
          + """
          WHERE m.app_id > $1
            AND (m.owner = ANY ($2) OR EXISTS (
              SELECT FROM mini_app_operator o, unnest($3::text[]) t (region)
              WHERE o.app_id = m.app_id
                AND (o.region = t.region OR o.region LIKE t.region || '.%')))
            AND ($4::text IS NULL OR EXISTS (
              SELECT FROM mini_app_release r WHERE r.app_id = m.app_id AND r.state = $4))
          ORDER BY m.app_id LIMIT $5
          """;
  private static final String LOCK_UNUSED =
      """
      SELECT FROM mini_app WHERE app_id = $1 AND state = 'RETIRED' AND live_version IS NULL
      FOR UPDATE
      """;
  private static final List<String> FORGET =
      List.of(
          "DELETE FROM mini_app_operator WHERE app_id = $1",
          "DELETE FROM mini_app_release WHERE app_id = $1",
          "DELETE FROM mini_app WHERE app_id = $1");
  private static final String SET_STATE =
      "UPDATE mini_app SET state = $2, state_reason = $3 WHERE app_id = $1";
  private static final String SET_LIVE = "UPDATE mini_app SET live_version = $2 WHERE app_id = $1";
  private static final String CHANGED = "UPDATE catalog_version SET version = version + 1";
  private final OperatorRepository operators;
  private final ReleaseRepository releases;

  @Inject
  MiniAppRepository(OperatorRepository operators, ReleaseRepository releases) {
    this.operators = operators;
    this.releases = releases;
  }

  /** False when the id is taken. */
  Future<Boolean> insert(SqlConnection tx, AppId appId, OpdCode owner, Instant at) {
    return tx.preparedQuery(INSERT)
        .execute(Tuple.of(appId.value(), owner.value(), Columns.utc(at)))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Frees the id of a mini-app that was retired before any citizen ever saw it. */
  Future<Void> freeUnused(SqlConnection tx, AppId appId) {
    return tx.preparedQuery(LOCK_UNUSED)
        .execute(Tuple.of(appId.value()))
        .compose(
            unused -> {
              Future<Void> done = Future.succeededFuture();
              for (String step : unused.size() == 1 ? FORGET : List.<String>of()) {
                done =
                    done.compose(
                        before ->
                            tx.preparedQuery(step).execute(Tuple.of(appId.value())).mapEmpty());
              }
              return done;
            });
  }

  /** The mini-app, nobody else changing it until the transaction ends. */
  Future<Optional<MiniApp>> lock(SqlConnection tx, AppId appId) {
    return one(tx, LOCK, appId);
  }

  Future<Optional<MiniApp>> find(SqlClient db, AppId appId) {
    return one(db, FIND, appId);
  }

  private Future<Optional<MiniApp>> one(SqlClient db, String sql, AppId appId) {
    return db.preparedQuery(sql)
        .execute(Tuple.of(appId.value()))
        .compose(rows -> complete(db, rows))
        .map(found -> found.stream().findFirst());
  }

  /** One row more than the limit, if there is one. */
  Future<List<MiniApp>> list(SqlClient db, MiniAppQuery query) {
    return db.preparedQuery(LIST)
        .execute(
            Tuple.of(
                query.after(),
                query.owners().stream().map(OpdCode::value).toArray(String[]::new),
                query.territories().stream().map(RegionCode::value).toArray(String[]::new),
                query.releaseState().map(ReleaseState::name).orElse(null),
                query.limit() + 1))
        .compose(rows -> complete(db, rows));
  }

  Future<Void> setState(SqlConnection tx, AppId appId, AppState state, Optional<String> reason) {
    return tx.preparedQuery(SET_STATE)
        .execute(Tuple.of(appId.value(), state.name(), reason.orElse(null)))
        .mapEmpty();
  }

  /** The only statement by which a release goes live, for who came through the door. */
  Future<Void> setLive(SqlConnection tx, PublishingDoor.Pass pass) {
    return tx.preparedQuery(SET_LIVE)
        .execute(Tuple.of(pass.appId().value(), pass.version()))
        .mapEmpty();
  }

  /** Lets every node notice. The last statement of a change, since its row is everybody's. */
  Future<Void> changed(SqlConnection tx) {
    return tx.query(CHANGED).execute().mapEmpty();
  }

  private Future<List<MiniApp>> complete(SqlClient db, RowSet<Row> rows) {
    List<Row> apps = StreamSupport.stream(rows.spliterator(), false).toList();
    String[] ids = apps.stream().map(row -> row.getString("app_id")).toArray(String[]::new);
    return operators
        .of(db, ids)
        .compose(
            answering ->
                releases
                    .of(db, ids)
                    .map(
                        versions ->
                            apps.stream()
                                .map(row -> toMiniApp(row, answering, versions))
                                .toList()));
  }

  private static MiniApp toMiniApp(
      Row row, Map<String, List<Appointment>> operators, Map<String, List<Release>> releases) {
    String id = row.getString("app_id");
    return new MiniApp(
        AppId.parse(id),
        OpdCode.parse(row.getString("owner")),
        Optional.ofNullable(row.getString("name"))
            .map(name -> Json.read(name, Localized.class))
            .orElseGet(() -> new Localized(id, null)),
        AppState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("state_reason")),
        Optional.ofNullable(row.getInteger("live_version")),
        operators.getOrDefault(id, List.of()),
        releases.getOrDefault(id, List.of()));
  }
}
