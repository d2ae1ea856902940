package id.satuwarga.server.notice;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.inject.Inject;

/**
 * Lets go of files that no notice took in time, and of those of notices to territories that ended.
 */
final class AttachmentCleaner implements Worker {
  private final AttachmentRepository attachments;
  private final CampaignFileRepository campaigns;
  private final Database database;
  private final Clock clock;

  @Inject
  AttachmentCleaner(
      AttachmentRepository attachments,
      CampaignFileRepository campaigns,
      Database database,
      Clock clock) {
    this.attachments = attachments;
    this.campaigns = campaigns;
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
    Instant now = clock.instant();
    return attachments
        .purge(database.background(), now)
        .compose(gone -> campaigns.purge(database.background(), now))
        .map(0);
  }
}
