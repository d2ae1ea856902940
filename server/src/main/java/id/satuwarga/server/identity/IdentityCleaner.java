package id.satuwarga.server.identity;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.inject.Inject;

/** Throws away what has run out; nothing depends on when. */
final class IdentityCleaner implements Worker {
  private final SessionRepository sessions;
  private final SignInRepository signIns;
  private final AssertionRepository assertions;
  private final CitizenApps apps;
  private final Database database;
  private final Clock clock;

  @Inject
  IdentityCleaner(
      SessionRepository sessions,
      SignInRepository signIns,
      AssertionRepository assertions,
      CitizenApps apps,
      Database database,
      Clock clock) {
    this.sessions = sessions;
    this.signIns = signIns;
    this.assertions = assertions;
    this.apps = apps;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "identity-cleaner";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(5);
  }

  @Override
  public Future<Integer> run() {
    Instant now = clock.instant();
    Instant endsForgotten = now.minus(EndedSessions.REMEMBERED).minus(EndedSessions.REMEMBERED);
    return sessions
        .purge(database.background(), now, endsForgotten)
        .compose(first -> signIns.purge(database.background(), now).map(more -> first + more))
        .compose(some -> assertions.purge(database.background(), now).map(more -> some + more))
        .compose(
            some ->
                apps.purge(database.background(), LocalDate.ofInstant(now, ZoneOffset.UTC))
                    .map(more -> some + more))
        .map(0);
  }
}
