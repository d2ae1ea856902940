package id.satuwarga.server.notice;

import id.satuwarga.server.identity.CitizenLists;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import javax.inject.Inject;

/** Forgets lists of named people when no notice to them can be shown or corrected any more. */
final class ListCleaner implements Worker {
  private static final Duration KEPT = Duration.ofDays(200);
  private static final int PORTION = 20;
  private final AudienceListRepository lists;
  private final CitizenLists citizens;
  private final Database database;
  private final Clock clock;

  @Inject
  ListCleaner(AudienceListRepository lists, CitizenLists citizens, Database database, Clock clock) {
    this.lists = lists;
    this.citizens = citizens;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "audience-lists";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(10);
  }

  @Override
  public Future<Integer> run() {
    return database.transaction(
        tx ->
            lists
                .forget(tx, clock.instant().minus(KEPT), PORTION)
                .compose(gone -> citizens.clear(tx, gone).map(gone.size())));
  }
}
