package id.satuwarga.server.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * What OPDs are called. Every page of the catalogue and every visit names some, and they hardly
 * ever change, so what was read is kept for a few seconds: a new name is seen that much later here.
 */
@Singleton
public final class OpdNames {
  private static final Duration KEPT = Duration.ofSeconds(5);
  private static final int MOST = 10_000;
  private final Agencies agencies;
  private final Database database;
  private final Cache<OpdCode, Localized> kept =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

  @Inject
  OpdNames(Agencies agencies, Database database) {
    this.agencies = agencies;
    this.database = database;
  }

  /** The names of those that exist. */
  public Future<Map<OpdCode, Localized>> of(Set<OpdCode> opds) {
    Map<OpdCode, Localized> names = new HashMap<>(kept.getAllPresent(opds));
    Set<OpdCode> missing = new HashSet<>(opds);
    missing.removeAll(names.keySet());
    if (missing.isEmpty()) {
      return Future.succeededFuture(names);
    }
    return agencies
        .names(database.reads(), missing)
        .map(
            read -> {
              kept.putAll(read);
              names.putAll(read);
              return names;
            });
  }
}
