package id.satuwarga.server.identity;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.live.Hints;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Makes signing out count for access tokens too, without a query for each request: the sessions
 * that ended within the life of an access token fit in memory. The list is re-read at a hint and
 * whenever it is older than a second; older than {@link #TOO_OLD}, requests wait for it.
 */
@Singleton
final class EndedSessions {
  private static final String HINT = "identity.session-end";
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final Duration TOO_OLD = Duration.ofSeconds(3);

  /** Transactions that were still running at the last look may come in this late. */
  private static final Duration OVERLAP = Duration.ofSeconds(60);

  /** The longest life of an access token, and some for clocks that differ. */
  static final Duration REMEMBERED = Duration.ofMinutes(12);

  private final SessionRepository sessions;
  private final Database database;
  private final Hints hints;
  private final Clock clock;
  private final Map<UUID, Instant> ended = new ConcurrentHashMap<>();
  private Instant lookedAt = Instant.MIN;
  private Optional<Future<Void>> looking = Optional.empty();

  @Inject
  EndedSessions(SessionRepository sessions, Database database, Hints hints, Clock clock) {
    this.sessions = sessions;
    this.database = database;
    this.hints = hints;
    this.clock = clock;
    hints.listen(HINT, this::lookAgain);
  }

  /** To be told once the transaction that ended them has committed. */
  void tell(Collection<UUID> just) {
    Instant now = clock.instant();
    just.forEach(session -> ended.put(session, now));
    if (!just.isEmpty()) {
      hints.tell(HINT);
    }
  }

  Future<Boolean> contains(UUID session) {
    return upToDate().map(list -> ended.containsKey(session));
  }

  private synchronized Future<Void> upToDate() {
    Instant now = clock.instant();
    if (lookedAt.isAfter(now.minus(FRESH)) && !lookedAt.isAfter(now)) {
      return Future.succeededFuture();
    }
    Future<Void> look = look(now);
    return lookedAt.isAfter(now.minus(TOO_OLD)) && !lookedAt.isAfter(now)
        ? Future.succeededFuture()
        : look;
  }

  private synchronized void lookAgain() {
    look(clock.instant());
  }

  /** One look at a time; whoever asks meanwhile waits for the same. */
  private Future<Void> look(Instant now) {
    if (looking.isPresent()) {
      return looking.get();
    }
    Future<Void> look =
        sessions
            .endedSince(database.reads(), from(now))
            .map(
                found -> {
                  learn(found, now);
                  return (Void) null;
                });
    looking = Optional.of(look);
    look.onComplete(done -> over());
    return look;
  }

  private Instant from(Instant now) {
    boolean known = lookedAt.isAfter(now.minus(REMEMBERED)) && !lookedAt.isAfter(now);
    return (known ? lookedAt : now.minus(REMEMBERED)).minus(OVERLAP);
  }

  private synchronized void learn(List<SessionRepository.End> found, Instant now) {
    found.forEach(end -> ended.put(end.session(), end.at()));
    ended.values().removeIf(at -> at.isBefore(now.minus(REMEMBERED)));
    lookedAt = now;
  }

  private synchronized void over() {
    looking = Optional.empty();
  }
}
