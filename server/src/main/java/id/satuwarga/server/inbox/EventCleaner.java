package id.satuwarga.server.inbox;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import javax.inject.Inject;

/**
 * Forgets what happened so long ago that a reader who comes back had better list the inbox anew.
 */
final class EventCleaner implements Worker {
  static final Duration KEPT = Duration.ofDays(30);
  private static final int PORTION = 500;
  private final EventRepository events;
  private final Database database;
  private final Clock clock;

  @Inject
  EventCleaner(EventRepository events, Database database, Clock clock) {
    this.events = events;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "inbox-events";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(10);
  }

  @Override
  public Future<Integer> run() {
    return events.forget(database.background(), clock.instant().minus(KEPT), PORTION);
  }
}
