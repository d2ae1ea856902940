package id.satuwarga.server.notice;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import javax.inject.Inject;

/** Lets go of files that no notice took in time. */
final class AttachmentCleaner implements Worker {
  private final AttachmentRepository attachments;
  private final Database database;
  private final Clock clock;

  @Inject
  AttachmentCleaner(AttachmentRepository attachments, Database database, Clock clock) {
    this.attachments = attachments;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "attachment-cleaner";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(5);
  }

  @Override
  public Future<Integer> run() {
    return attachments.purge(database.reads(), clock.instant()).map(0);
  }
}
