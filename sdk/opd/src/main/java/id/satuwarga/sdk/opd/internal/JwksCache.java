package id.satuwarga.sdk.opd.internal;

import java.io.IOException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The server's keys, fetched when first needed, when an unknown one is named (at most every 30 s: a
 * stranger must not make us call) and every hour, so that a key taken away does not live here for
 * ever.
 */
public final class JwksCache {
  private static final long PATIENCE = Duration.ofSeconds(30).toMillis();
  private static final long AFTER_FAILURE = Duration.ofSeconds(5).toMillis();
  private static final long FRESH = Duration.ofHours(1).toMillis();
  private static final long OLDEST = Duration.ofHours(24).toMillis();

  private final JwksSource source;
  private final Clock clock;

  private final ReentrantLock asking = new ReentrantLock();

  private volatile Map<String, PublicKey> keys = Collections.emptyMap();
  private volatile long fetchedAt;
  private long askAgainAt;
  private @Nullable IOException failure;

  public JwksCache(JwksSource source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /** The key of this id. Who names a key that is known never waits while others fetch. */
  public PublicKey find(String keyId) throws TokenRefused, KeysUnreachable {
    PublicKey known = keys.get(keyId);
    if (known == null) {
      asking.lock();
      askAndRelease();
    } else if (clock.millis() - fetchedAt > FRESH && asking.tryLock()) {
      askAndRelease();
    }
    PublicKey now = keys.get(keyId);
    if (now == null) {
      throw new TokenRefused("key");
    }
    return now;
  }

  private void askAndRelease() throws KeysUnreachable {
    try {
      refresh();
    } finally {
      asking.unlock();
    }
  }

  private void refresh() throws KeysUnreachable {
    long now = clock.millis();
    if (now >= askAgainAt) {
      try {
        keys = source.fetch();
        fetchedAt = now;
        askAgainAt = now + PATIENCE;
        failure = null;
      } catch (IOException e) {
        askAgainAt = now + AFTER_FAILURE;
        failure = e;
      }
    }
    if (failure != null && (keys.isEmpty() || now - fetchedAt > OLDEST)) {
      keys = Collections.emptyMap();
      throw new KeysUnreachable(failure);
    }
  }
}
