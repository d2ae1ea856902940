package id.satuwarga.server.catalog;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.task.Preparation;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Brings {@link LiveMiniApps} up to the database: at once when told of a change, and every five
 * seconds because a hint may be lost. A suspension thus reaches every node.
 */
@Singleton
final class CatalogReader implements Worker, Preparation {
  static final String HINT = "catalog";
  private static final String VERSION = "SELECT version FROM catalog_version";
  private static final String LIVE =
      """
      SELECT m.app_id, m.state, m.state_reason, r.manifest::text AS manifest,
        CASE WHEN m.live_version IS NULL THEN r.author END AS trial_of
      FROM mini_app m
      JOIN mini_app_release r ON r.app_id = m.app_id AND r.version_code = coalesce(
        m.live_version,
        CASE WHEN $1 THEN (
          SELECT max(n.version_code) FROM mini_app_release n WHERE n.app_id = m.app_id) END)
      WHERE m.state <> 'RETIRED'
      """;
  private final Database database;
  private final OperatorRepository operators;
  private final LiveMiniApps live;
  private final Mode mode;
  private long known = -1;

  @Inject
  CatalogReader(Database database, OperatorRepository operators, LiveMiniApps live, Mode mode) {
    this.database = database;
    this.operators = operators;
    this.live = live;
    this.mode = mode;
  }

  @Override
  public String name() {
    return "catalog-reader";
  }

  @Override
  public int rank() {
    return 5;
  }

  /** Nobody is served before the catalogue is known. */
  @Override
  public Future<Void> prepare() {
    return run().mapEmpty();
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(5);
  }

  @Override
  public Optional<String> wokenBy() {
    return Optional.of(HINT);
  }

  /** The number is read before the rows: a change between the two is read again next time. */
  @Override
  public Future<Integer> run() {
    return database
        .reads()
        .query(VERSION)
        .execute()
        .map(rows -> rows.iterator().next().getLong("version"))
        .compose(
            version ->
                version == known
                    ? Future.succeededFuture(0)
                    : read().onSuccess(done -> known = version).map(0));
  }

  private Future<Void> read() {
    return database
        .reads()
        .preparedQuery(LIVE)
        .execute(Tuple.of(mode == Mode.SANDBOX))
        .compose(
            rows ->
                operators
                    .all(database.reads())
                    .<Void>map(
                        answering -> {
                          live.replace(toApps(rows, answering));
                          return null;
                        }));
  }

  private static Map<AppId, LiveMiniApp> toApps(
      RowSet<Row> rows, Map<String, List<Operator>> operators) {
    Map<AppId, LiveMiniApp> apps = new HashMap<>();
    for (Row row : rows) {
      String id = row.getString("app_id");
      apps.put(
          AppId.parse(id),
          new LiveMiniApp(
              Manifest.read(row.getString("manifest")),
              AppState.valueOf(row.getString("state")),
              Optional.ofNullable(row.getString("state_reason")),
              operators.getOrDefault(id, List.of()),
              Optional.ofNullable(row.getUUID("trial_of")).map(CitizenId::new)));
    }
    return apps;
  }
}
