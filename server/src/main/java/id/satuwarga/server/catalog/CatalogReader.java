package id.satuwarga.server.catalog;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.task.Preparation;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings {@link LiveMiniApps} up to the database: at once when told of a change, and every five
 * seconds because a hint may be lost. A suspension thus reaches every node. Of a mini-app whose
 * manifest cannot be read the one before stays, with its state of now; if there was none it is left
 * out.
 */
@Singleton
final class CatalogReader implements Worker, Preparation {
  static final String HINT = "catalog";
  private static final Logger LOG = LoggerFactory.getLogger(CatalogReader.class);
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
  private final AtomicInteger unreadable;
  private long known = -1;

  @Inject
  CatalogReader(
      Database database,
      OperatorRepository operators,
      LiveMiniApps live,
      Mode mode,
      MeterRegistry meters) {
    this.database = database;
    this.operators = operators;
    this.live = live;
    this.mode = mode;
    this.unreadable =
        Objects.requireNonNull(
            meters.gauge("satuwarga_catalog_unreadable", new AtomicInteger(), AtomicInteger::get));
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
        .background()
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
        .background()
        .preparedQuery(LIVE)
        .execute(Tuple.of(mode == Mode.SANDBOX))
        .compose(
            rows ->
                operators
                    .all(database.background())
                    .<Void>map(
                        answering -> {
                          live.replace(toApps(rows, answering));
                          return null;
                        }));
  }

  private Map<AppId, LiveMiniApp> toApps(RowSet<Row> rows, Map<String, List<Operator>> operators) {
    Map<AppId, LiveMiniApp> apps = new HashMap<>();
    int skipped = 0;
    for (Row row : rows) {
      AppId appId = AppId.parse(row.getString("app_id"));
      Optional<Manifest> manifest = manifest(appId, row.getString("manifest"));
      if (manifest.isEmpty()) {
        skipped++;
      }
      manifest
          .or(() -> live.find(appId).map(LiveMiniApp::manifest))
          .ifPresent(shown -> apps.put(appId, toApp(shown, row, operators)));
    }
    unreadable.set(skipped);
    return apps;
  }

  /** One manifest that cannot be read must not keep what changed with all others from the node. */
  private static Optional<Manifest> manifest(AppId appId, String json) {
    try {
      return Optional.of(Manifest.read(json));
    } catch (RuntimeException broken) {
      LOG.error("the manifest of {} cannot be read: {}", appId, broken.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static LiveMiniApp toApp(
      Manifest manifest, Row row, Map<String, List<Operator>> operators) {
    return new LiveMiniApp(
        manifest,
        AppState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("state_reason")),
        operators.getOrDefault(row.getString("app_id"), List.of()),
        Optional.ofNullable(row.getUUID("trial_of")).map(CitizenId::new));
  }
}
