package id.satuwarga.server.notice;

import id.satuwarga.server.platform.live.Hints;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Text;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Lets approved campaigns go out, now or later, takes them back before that, and stops them. */
final class CampaignRelease {
  static final Duration UNDO = Duration.ofSeconds(60);
  private static final Duration FARTHEST = Duration.ofDays(366);
  private static final Text TOO_SOON =
      Text.of("paling cepat 60 detik lagi", "must lie at least 60 seconds ahead");
  private static final Text TOO_LATE =
      Text.of("paling lambat setahun lagi", "must lie at most a year ahead");
  private static final Text AFTER_EXPIRY =
      Text.of("harus sebelum expires_at", "must come before expires_at");
  private static final Text AFTER_DUE = Text.of("harus sebelum due_at", "must come before due_at");
  private final CampaignRepository campaigns;
  private final CampaignRules rules;
  private final CampaignLedger ledger;
  private final ReleaseRepository releases;
  private final Hints hints;

  @Inject
  CampaignRelease(
      CampaignRepository campaigns,
      CampaignRules rules,
      CampaignLedger ledger,
      ReleaseRepository releases,
      Hints hints) {
    this.campaigns = campaigns;
    this.rules = rules;
    this.ledger = ledger;
    this.releases = releases;
    this.hints = hints;
  }

  /** Which version is to go out, and when; null means now. */
  record Order(int version, @Nullable Instant sendAt) {}

  Future<Campaign> release(SqlConnection tx, Caller caller, NoticeId id, Order order) {
    return ledger
        .open(tx, caller, id, CampaignStep.RELEASE, order.version())
        .compose(
            campaign -> {
              rules.requireTime(campaign.content());
              Instant now = ledger.now();
              Instant at = timeOf(campaign, order.sendAt(), now);
              hints.tellAfter(tx, CampaignScheduler.HINT);
              return campaigns.schedule(tx, id, CampaignState.SCHEDULED, at, now);
            })
        .compose(done -> ledger.close(tx, caller, id, DeedRepository.Kind.SCHEDULE));
  }

  /** At once only in an emergency: everything else can be taken back for a minute. */
  private static Instant timeOf(Campaign campaign, @Nullable Instant wanted, Instant now) {
    if (wanted == null) {
      return campaign.isEmergency() ? now : now.plus(UNDO);
    }
    Instant at = wanted.truncatedTo(ChronoUnit.MICROS);
    Instant end = campaign.content().expiresAt();
    if (at.isBefore(now.plus(UNDO))) {
      throw CampaignProblems.invalid("/send_at", TOO_SOON);
    }
    if (at.isAfter(now.plus(FARTHEST))) {
      throw CampaignProblems.invalid("/send_at", TOO_LATE);
    }
    if (end != null && !at.isBefore(end)) {
      throw CampaignProblems.invalid("/send_at", AFTER_EXPIRY);
    }
    Instant due = campaign.content().dueAt();
    if (due != null && !at.isBefore(due)) {
      throw CampaignProblems.invalid("/send_at", AFTER_DUE);
    }
    return at;
  }

  /** Whoever is sure need not wait until it can no longer be taken back. */
  Future<Campaign> hurry(SqlConnection tx, Caller caller, NoticeId id, int version) {
    return ledger
        .open(tx, caller, id, CampaignStep.RELEASE_NOW, version)
        .compose(
            campaign -> {
              rules.requireTime(campaign.content());
              Instant now = ledger.now();
              hints.tellAfter(tx, CampaignScheduler.HINT);
              return campaigns.schedule(tx, id, CampaignState.SCHEDULED, now, now);
            })
        .compose(done -> ledger.close(tx, caller, id, DeedRepository.Kind.SCHEDULE));
  }

  Future<Campaign> cancel(SqlConnection tx, Caller caller, NoticeId id) {
    return ledger
        .open(tx, caller, id, CampaignStep.CANCEL_RELEASE)
        .compose(campaign -> campaigns.schedule(tx, id, CampaignState.APPROVED, null, ledger.now()))
        .compose(done -> ledger.close(tx, caller, id, DeedRepository.Kind.CANCEL));
  }

  /** Phones are not told until somebody lets it go on; inboxes show it. */
  Future<Campaign> pause(SqlConnection tx, Caller caller, NoticeId id) {
    return ledger
        .open(tx, caller, id, CampaignStep.PAUSE)
        .compose(campaign -> releases.pause(tx, id, ledger.now()))
        .compose(done -> turned(tx, caller, id, DeedRepository.Kind.PAUSE));
  }

  Future<Campaign> resume(SqlConnection tx, Caller caller, NoticeId id) {
    return ledger
        .open(tx, caller, id, CampaignStep.RESUME)
        .compose(campaign -> releases.resume(tx, id, ledger.now()))
        .compose(done -> turned(tx, caller, id, DeedRepository.Kind.RESUME));
  }

  private Future<Campaign> turned(
      SqlConnection tx, Caller caller, NoticeId id, DeedRepository.Kind deed) {
    hints.tellAfter(tx, BroadcastReader.HINT);
    return ledger.close(tx, caller, id, deed);
  }

  /** The brake needs one pair of eyes only. */
  Future<Campaign> stop(SqlConnection tx, Caller caller, NoticeId id, String reason) {
    return ledger
        .open(tx, caller, id, CampaignStep.STOP)
        .compose(campaign -> releases.end(tx, id, CampaignState.STOPPED, ledger.now()))
        .compose(
            done -> {
              hints.tellAfter(tx, BroadcastReader.HINT);
              return ledger.close(tx, caller, id, DeedRepository.Kind.STOP, reason);
            });
  }
}
