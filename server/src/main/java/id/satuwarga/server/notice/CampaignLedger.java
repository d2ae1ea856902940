package id.satuwarga.server.notice;

import id.satuwarga.server.audit.Audit;
import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.notice.DeedRepository.Deed;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** How every step of a campaign begins and ends: its row locked; on record, and read as it is. */
final class CampaignLedger {
  private static final String SYSTEM = "system:scheduler";
  private final CampaignRepository campaigns;
  private final DeedRepository deeds;
  private final NoticeEvents events;
  private final Audit audit;
  private final Clock clock;

  @Inject
  CampaignLedger(
      CampaignRepository campaigns,
      DeedRepository deeds,
      NoticeEvents events,
      Audit audit,
      Clock clock) {
    this.campaigns = campaigns;
    this.deeds = deeds;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** The moment to write down, as exact as PostgreSQL keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The campaign, locked, if this caller may take the step. */
  Future<Campaign> open(SqlConnection tx, Caller caller, NoticeId id, CampaignStep step) {
    return campaigns
        .lock(tx, id)
        .map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()))
        .map(campaign -> step.require(caller, campaign));
  }

  /** The same, if nobody has edited it since this version was read. */
  Future<Campaign> open(
      SqlConnection tx, Caller caller, NoticeId id, CampaignStep step, int version) {
    return open(tx, caller, id, step)
        .map(
            campaign -> {
              if (campaign.version() != version) {
                throw CampaignProblems.changed(campaign);
              }
              return campaign;
            });
  }

  Future<Campaign> close(SqlConnection tx, Caller caller, NoticeId id, DeedRepository.Kind deed) {
    return close(tx, caller, id, deed, null);
  }

  Future<Campaign> close(
      SqlConnection tx,
      Caller caller,
      NoticeId id,
      DeedRepository.Kind deed,
      @Nullable String reason) {
    UUID person = UUID.fromString(caller.citizenId());
    return record(tx, AuditEntry.actorOf(caller), id, deed, person, reason);
  }

  /** For what nobody does but the clock. */
  Future<Campaign> closeBySystem(SqlConnection tx, NoticeId id, DeedRepository.Kind deed) {
    return record(tx, SYSTEM, id, deed, null, null);
  }

  private Future<Campaign> record(
      SqlConnection tx,
      String actor,
      NoticeId id,
      DeedRepository.Kind deed,
      @Nullable UUID person,
      @Nullable String reason) {
    return campaigns
        .find(tx, id)
        .map(found -> found.orElseThrow())
        .compose(
            campaign -> {
              Deed entry =
                  new Deed(
                      deed,
                      person,
                      now(),
                      campaign.version(),
                      reason,
                      campaign.standing().sendAt());
              return deeds
                  .insert(tx, id, entry)
                  .compose(put -> audit.record(tx, entry(actor, deed, campaign)))
                  .compose(recorded -> tell(tx, campaign, entry))
                  .map(campaign);
            });
  }

  /** What its OPD hears of, if it wants to. */
  private Future<Void> tell(SqlConnection tx, Campaign campaign, Deed deed) {
    @Nullable String state =
        switch (deed.kind()) {
          case RELEASE -> "released";
          case PAUSE -> "paused";
          case RESUME -> "resumed";
          case STOP -> "stopped";
          case EXPIRE -> "finished";
          default -> null;
        };
    return state == null
        ? Future.succeededFuture()
        : events.tell(tx, campaign.id(), state, deed.at());
  }

  private static AuditEntry entry(String actor, DeedRepository.Kind deed, Campaign campaign) {
    return AuditEntry.of(actor, "notice." + deed.word() + "-campaign", "campaign:" + campaign.id())
        .with("opd", campaign.opd().value())
        .with("version", campaign.version())
        .with("state", campaign.state().word());
  }
}
