package id.satuwarga.server.inbox;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import javax.inject.Inject;

/** Forgets what citizens did with broadcasts that nobody is shown any more. */
final class MarkCleaner implements Worker {
  /** Longer than any broadcast is kept, and a mark is younger than its broadcast. */
  static final Duration KEPT = Duration.ofDays(190);

  private static final int PORTION = 500;
  private final MarkRepository marks;
  private final Database database;
  private final Clock clock;

  @Inject
  MarkCleaner(MarkRepository marks, Database database, Clock clock) {
    this.marks = marks;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "inbox-marks";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(10);
  }

  @Override
  public Future<Integer> run() {
    return marks.forget(database.background(), clock.instant().minus(KEPT), PORTION);
  }
}
