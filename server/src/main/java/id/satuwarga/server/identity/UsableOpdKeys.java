package id.satuwarga.server.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.OpdKey;
import id.satuwarga.server.agency.OpdKeys;
import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * The keys OPDs prove themselves with, asked for again after two seconds: so long a revoked key's
 * tokens may live on.
 */
@Singleton
final class UsableOpdKeys {
  private static final Duration BELIEVED = Duration.ofSeconds(2);
  private static final int MOST = 10_000;
  private final OpdKeys keys;
  private final Database database;
  private final Clock clock;
  private final Cache<Name, Seen> seen = Caffeine.newBuilder().maximumSize(MOST).build();

  @Inject
  UsableOpdKeys(OpdKeys keys, Database database, Clock clock) {
    this.keys = keys;
    this.database = database;
    this.clock = clock;
  }

  private record Name(String opd, String keyId) {}

  private record Seen(Optional<OpdKey> key, Instant at) {}

  /** For tokens given out before. */
  Future<Optional<OpdKey>> find(String opd, String keyId) {
    Instant now = clock.instant();
    Name name = new Name(opd, keyId);
    Seen last = seen.getIfPresent(name);
    if (last != null && !last.at().isAfter(now) && last.at().plus(BELIEVED).isAfter(now)) {
      return Future.succeededFuture(last.key());
    }
    return findNow(opd, keyId).onSuccess(key -> seen.put(name, new Seen(key, now)));
  }

  /** For a new token: nothing but the table counts. */
  Future<Optional<OpdKey>> findNow(String opd, String keyId) {
    return keys.findUsable(database.reads(), new OpdCode(opd), keyId);
  }
}
