package id.satuwarga.server.platform.db;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import java.util.concurrent.TimeUnit;

/** Opens and closes the connections behind {@link Database}. */
public final class Pools {
  /** So many at most wait behind a slow one while another connection is free. */
  static final int PIPELINE = 8;

  private static final int MOST_WORKING = 4;
  private static final int MOST_WAITING = 2_000;
  private final SqlClient reads;
  private final SqlClient background;
  private final Pool transactions;

  public Pools(Vertx vertx, DatabaseConfig config) {
    int all = config.connections();
    int forReads = Math.min(2 * Runtime.getRuntime().availableProcessors(), Math.max(1, all / 4));
    int forWork = Math.min(MOST_WORKING, Math.max(1, all / 5));
    this.reads =
        PgBuilder.client()
            .using(vertx)
            .with(connecting())
            .connectingTo(options(config).setPipeliningLimit(PIPELINE))
            .with(pool(forReads).setName("reads"))
            .build();
    this.background =
        PgBuilder.client()
            .using(vertx)
            .with(connecting())
            .connectingTo(
                options(config)
                    .setPipeliningLimit(1)
                    .addProperty("plan_cache_mode", "force_custom_plan"))
            .with(pool(forWork).setName("background"))
            .build();
    this.transactions =
        PgBuilder.pool()
            .using(vertx)
            .with(connecting())
            .connectingTo(options(config))
            .with(pool(Math.max(1, all - forReads - forWork)).setName("transactions"))
            .build();
  }

  private static NetClientOptions connecting() {
    return new NetClientOptions().setConnectTimeout(2_000);
  }

  private static PgConnectOptions options(DatabaseConfig config) {
    PgConnectOptions options =
        new PgConnectOptions()
            .setHost(config.host())
            .setPort(config.port())
            .setDatabase(config.database())
            .setUser(config.user())
            .setPassword(config.password().reveal())
            .setCachePreparedStatements(true)
            .setPreparedStatementCacheMaxSize(512)
            .addProperty("application_name", "satuwarga")
            .addProperty("statement_timeout", "15000")
            .addProperty("idle_in_transaction_session_timeout", "30000");
    config.tls().applyTo(options);
    return options;
  }

  private static PoolOptions pool(int size) {
    return new PoolOptions()
        .setMaxSize(size)
        .setMaxWaitQueueSize(MOST_WAITING)
        .setConnectionTimeout(5)
        .setConnectionTimeoutUnit(TimeUnit.SECONDS)
        .setShared(false);
  }

  public Database database() {
    return new Database(reads, background, transactions);
  }

  public Future<Void> close() {
    return Future.join(reads.close(), background.close(), transactions.close()).mapEmpty();
  }
}
