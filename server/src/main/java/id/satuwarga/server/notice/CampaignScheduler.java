package id.satuwarga.server.notice;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.live.Hints;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.inject.Inject;

/**
 * Lets campaigns out when their time has come and ends those whose time is over, each in a short
 * transaction of its own. Several processes share the work by row locks; none waits for another.
 */
final class CampaignScheduler implements Worker {
  static final String HINT = "notice.schedule";

  /** How long a broadcast is shown and kept in memory at most. */
  static final Duration LONGEST = Duration.ofDays(180);

  private final ReleaseRepository releases;
  private final RecipientRepository recipients;
  private final CampaignLedger ledger;
  private final Database database;
  private final Hints hints;

  @Inject
  CampaignScheduler(
      ReleaseRepository releases,
      RecipientRepository recipients,
      CampaignLedger ledger,
      Database database,
      Hints hints) {
    this.releases = releases;
    this.recipients = recipients;
    this.ledger = ledger;
    this.database = database;
    this.hints = hints;
  }

  @Override
  public String name() {
    return "campaign-scheduler";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Optional<String> wokenBy() {
    return Optional.of(HINT);
  }

  @Override
  public Future<Integer> run() {
    Instant now = ledger.now();
    return database
        .transaction(tx -> releaseOne(tx, now))
        .compose(
            released ->
                released
                    ? Future.succeededFuture(1)
                    : database.transaction(tx -> endOne(tx, now)).map(ended -> ended ? 1 : 0));
  }

  private Future<Boolean> releaseOne(SqlConnection tx, Instant now) {
    return releases
        .due(tx, now)
        .compose(
            due ->
                due.isPresent()
                    ? goOut(tx, due.get(), now).map(true)
                    : Future.succeededFuture(false));
  }

  private Future<?> goOut(SqlConnection tx, ReleaseRepository.Due due, Instant now) {
    if (due.isLate()) {
      return releases
          .lapse(tx, due.id(), now)
          .compose(done -> ledger.closeBySystem(tx, due.id(), DeedRepository.Kind.EXPIRE));
    }
    hints.tellAfter(tx, BroadcastReader.HINT);
    hints.tellAfter(tx, AudienceCounter.HINT);
    return ledger
        .closeBySystem(tx, due.id(), DeedRepository.Kind.RELEASE)
        .compose(
            done ->
                due.corrects().isPresent()
                    ? replace(tx, due.corrects().get(), due.id(), now)
                    : Future.succeededFuture())
        .compose(
            done ->
                due.audience().isListed()
                    ? recipients.fix(tx, due.id(), due.audience().filter(now))
                    : Future.succeededFuture())
        .compose(done -> releases.release(tx, due.id(), now, now.plus(LONGEST)));
  }

  /** Who has not read the wrong one reads only the right one. */
  private Future<Void> replace(SqlConnection tx, NoticeId wrong, NoticeId right, Instant now) {
    return releases
        .lock(tx, wrong)
        .compose(
            state ->
                state == CampaignState.SENDING || state == CampaignState.SENT
                    ? ledger
                        .closeBySystem(tx, wrong, DeedRepository.Kind.STOP)
                        .compose(done -> releases.end(tx, wrong, CampaignState.STOPPED, now))
                    : Future.succeededFuture())
        .compose(done -> releases.link(tx, wrong, right));
  }

  private Future<Boolean> endOne(SqlConnection tx, Instant now) {
    return releases
        .over(tx, now)
        .compose(
            found ->
                found.isPresent()
                    ? runOut(tx, found.get(), now).map(true)
                    : Future.succeededFuture(false));
  }

  private Future<?> runOut(SqlConnection tx, NoticeId id, Instant now) {
    hints.tellAfter(tx, BroadcastReader.HINT);
    return ledger
        .closeBySystem(tx, id, DeedRepository.Kind.EXPIRE)
        .compose(done -> releases.end(tx, id, CampaignState.EXPIRED, now));
  }
}
