package id.satuwarga.server.notice;

import id.satuwarga.server.identity.CitizenFigures;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.db.Leases;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.inject.Inject;

/**
 * Counts the citizens of what has just gone out. Not in the transaction of the release, which takes
 * as long for a village as for a province; and under no lock of the campaign, so that it can be
 * stopped meanwhile. One process at a time does it.
 */
final class AudienceCounter implements Worker {
  static final String HINT = "notice.audience";
  private static final Duration LEASE = Duration.ofMinutes(2);
  private final ReleaseRepository releases;
  private final RecipientRepository recipients;
  private final CitizenFigures citizens;
  private final CampaignLedger ledger;
  private final Leases leases;
  private final Database database;

  /** Whose count failed here: tried again after all others, so that they hold up none. */
  private final Set<NoticeId> failed = ConcurrentHashMap.newKeySet();

  @Inject
  AudienceCounter(
      ReleaseRepository releases,
      RecipientRepository recipients,
      CitizenFigures citizens,
      CampaignLedger ledger,
      Leases leases,
      Database database) {
    this.releases = releases;
    this.recipients = recipients;
    this.citizens = citizens;
    this.ledger = ledger;
    this.leases = leases;
    this.database = database;
  }

  @Override
  public String name() {
    return "audience-counter";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(5);
  }

  @Override
  public Optional<String> wokenBy() {
    return Optional.of(HINT);
  }

  @Override
  public Future<Integer> run() {
    return releases
        .uncounted(database.background(), failed)
        .compose(found -> found.isPresent() ? mayCount(found.get()) : Future.succeededFuture(0));
  }

  private Future<Integer> mayCount(ReleaseRepository.Uncounted campaign) {
    return leases
        .hold(name(), LEASE)
        .compose(ours -> ours ? count(campaign).map(1) : Future.succeededFuture(0));
  }

  private Future<?> count(ReleaseRepository.Uncounted campaign) {
    Audience audience = campaign.audience();
    Future<Map<RegionCode, Long>> counting =
        audience.isListed()
            ? recipients.countByHome(database.background(), campaign.id(), audience.reportLength())
            : citizens.countByPart(
                database.background(), audience.filter(ledger.now()), audience.reportLength());
    return counting
        .compose(counted -> enter(campaign.id(), counted))
        .onSuccess(done -> failed.remove(campaign.id()))
        .onFailure(away -> failed.add(campaign.id()));
  }

  private Future<?> enter(NoticeId id, Map<RegionCode, Long> counted) {
    return database.transaction(
        tx ->
            releases
                .counted(tx, id, counted, ledger.now())
                .compose(
                    first ->
                        first
                            ? ledger.closeBySystem(tx, id, DeedRepository.Kind.COUNT).mapEmpty()
                            : Future.succeededFuture()));
  }
}
