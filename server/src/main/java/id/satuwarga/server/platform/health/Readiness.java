package id.satuwarga.server.platform.health;

import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.inject.Inject;
import javax.inject.Singleton;

/** Whether traffic may come here: the database answers, and nobody has told the server to stop. */
@Singleton
public final class Readiness {
  private static final long PATIENCE_MILLIS = 2_000;
  private final Database database;
  private final AtomicBoolean stopping = new AtomicBoolean();

  @Inject
  public Readiness(Database database) {
    this.database = database;
  }

  /** What is asked, and whether it is well. */
  public record Check(String name, String status) {
    static Check of(String name, boolean up) {
      return new Check(name, up ? "up" : "down");
    }
  }

  /** The whole, up only when every part is. */
  public record Health(String status, List<Check> checks) {
    public static Health of(List<Check> checks) {
      boolean up = checks.stream().allMatch(check -> check.status().equals("up"));
      return new Health(up ? "up" : "down", checks);
    }

    public boolean isUp() {
      return status.equals("up");
    }
  }

  /** From now on the answer is no. */
  public void stop() {
    stopping.set(true);
  }

  public boolean isStopping() {
    return stopping.get();
  }

  public Future<Health> check() {
    return database
        .reads()
        .query("SELECT 1")
        .execute()
        .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
        .map(rows -> true)
        .otherwise(false)
        .map(
            answers ->
                Health.of(
                    List.of(
                        Check.of("database", answers), Check.of("accepting", !stopping.get()))));
  }
}
