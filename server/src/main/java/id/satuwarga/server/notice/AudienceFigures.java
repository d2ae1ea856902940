package id.satuwarga.server.notice;

import id.satuwarga.server.agency.AgencyProblems;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.identity.CitizenFigures;
import id.satuwarga.server.identity.Glimpse;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.region.Level;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.RegionName;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** How many citizens an audience holds now, and a glimpse of some. */
final class AudienceFigures {
  private static final int SAMPLE = 5;

  /** Of fewer, a first letter and a city may tell a neighbour who it is. */
  private static final int FEWEST_TO_SHOW = 5;

  private final CampaignViews views;
  private final CitizenFigures citizens;
  private final CampaignRules rules;
  private final Regions regions;
  private final Database database;
  private final Clock clock;

  @Inject
  AudienceFigures(
      CampaignViews views,
      CitizenFigures citizens,
      CampaignRules rules,
      Regions regions,
      Database database,
      Clock clock) {
    this.views = views;
    this.citizens = citizens;
    this.rules = rules;
    this.regions = regions;
    this.database = database;
    this.clock = clock;
  }

  /** Whose audience. */
  record Question(
      OpdCode opd,
      List<RegionCode> territories,
      @Nullable List<RegionCode> exclusions,
      @Nullable Narrowing narrowing) {
    Audience audience() {
      return Audience.of(
          territories,
          exclusions == null ? List.of() : exclusions,
          narrowing == null ? Narrowing.NONE : narrowing);
    }
  }

  /** The whole, and each territory. */
  record AudienceCount(long citizens, List<TerritoryCount> territories) {}

  /** One territory. */
  record TerritoryCount(RegionCode code, Level level, String name, long citizens) {}

  /** For who writes or approves for all of these territories. */
  Future<AudienceCount> count(Caller caller, Question question) {
    Audience audience = question.audience();
    if (!CampaignReach.serves(caller, CampaignReach.BOTH, question.opd())) {
      throw AgencyProblems.opdUnknown(question.opd()).asException();
    }
    Stream.concat(audience.territories().stream(), audience.exclusions().stream())
        .forEach(regions::get);
    CampaignRules.requireReach(caller, CampaignReach.BOTH, question.opd(), question.territories());
    rules.requireNarrowing(question.opd(), audience.narrowing());
    return rules
        .requireList(database.reads(), question.opd(), audience.narrowing())
        .compose(known -> count(database.reads(), audience));
  }

  Future<AudienceCount> count(SqlClient db, Audience audience) {
    return citizens
        .countByTerritory(db, audience.filter(clock.instant()))
        .map(counted -> toCount(audience, counted));
  }

  /** Of named people a number by territory would say where each of them lives. */
  private AudienceCount toCount(Audience audience, Map<RegionCode, Long> counted) {
    if (audience.isListed()) {
      long named = counted.values().stream().mapToLong(Long::longValue).sum();
      if (named < AudienceList.FEWEST) {
        throw ListProblems.tooFew();
      }
      return new AudienceCount(named, List.of());
    }
    List<TerritoryCount> territories =
        views.named(audience.territories()).stream()
            .map(
                name ->
                    new TerritoryCount(
                        name.code(),
                        name.level(),
                        name.name(),
                        counted.getOrDefault(name.code(), 0L)))
            .toList();
    long all = counted.values().stream().mapToLong(Long::longValue).sum();
    return new AudienceCount(all, territories);
  }

  /** A few of so many citizens, none of whom is known by it. */
  Future<List<CampaignCheck.Recipient>> sample(SqlClient db, Audience audience, long number) {
    return number < FEWEST_TO_SHOW
        ? Future.succeededFuture(List.of())
        : citizens
            .sample(db, audience.filter(clock.instant()), SAMPLE)
            .map(seen -> seen.stream().map(this::recipient).toList());
  }

  private CampaignCheck.Recipient recipient(Glimpse seen) {
    RegionCode province = seen.home().parent().orElse(seen.home());
    @Nullable RegionName regency = province.equals(seen.home()) ? null : views.named(seen.home());
    return new CampaignCheck.Recipient(seen.initial(), regency, views.named(province));
  }
}
