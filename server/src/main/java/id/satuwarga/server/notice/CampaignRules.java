package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.catalog.LiveMiniApp;
import id.satuwarga.server.catalog.LiveMiniApps;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Text;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What a notice to territories must be. */
final class CampaignRules {
  static final Duration LONGEST_EMERGENCY = Duration.ofDays(3);
  private static final Text BLANK = Text.of("tidak boleh kosong", "must not be blank");
  private static final Text NEEDED =
      Text.of("wajib untuk keadaan darurat", "is needed for an emergency");
  private static final Text TOO_FAR =
      Text.of("paling lama 72 jam untuk keadaan darurat", "at most 72 hours for an emergency");
  private static final Text AGES =
      Text.of("tidak boleh di bawah age_from", "must not be below age_from");
  private static final Text APP_NEEDED = Text.of("wajib bila ada page", "is needed with a page");
  private final LiveMiniApps apps;
  private final Regions regions;
  private final AudienceLists lists;
  private final Clock clock;

  @Inject
  CampaignRules(LiveMiniApps apps, Regions regions, AudienceLists lists, Clock clock) {
    this.apps = apps;
    this.regions = regions;
    this.lists = lists;
    this.clock = clock;
  }

  /** Passes content that the caller may write in the name of the OPD. */
  Future<Void> judge(SqlClient db, Caller caller, OpdCode opd, CampaignContent content) {
    judge(caller, opd, content);
    return requireList(db, opd, content.audience().narrowing());
  }

  /** Named people only by a list of the agency that is filled. */
  Future<Void> requireList(SqlClient db, OpdCode opd, Narrowing narrowing) {
    return lists.require(db, opd, narrowing);
  }

  private void judge(Caller caller, OpdCode opd, CampaignContent content) {
    if (content.subject().isBlank()) {
      throw CampaignProblems.invalid("/subject", BLANK);
    }
    if (content.body().isBlank()) {
      throw CampaignProblems.invalid("/body", BLANK);
    }
    Stream.concat(content.territories().stream(), content.exclusions().stream())
        .forEach(regions::get);
    requireReach(caller, Set.of(RoleName.AUTHOR), opd, content.territories());
    requirePage(opd, content.appId(), content.page());
    requireNarrowing(opd, content.audience().narrowing());
    requireTime(content);
  }

  static void requireReach(
      Caller caller, Set<RoleName> roles, OpdCode opd, Iterable<RegionCode> territories) {
    territories.forEach(
        territory -> {
          if (!CampaignReach.covers(caller, roles, opd, Set.of(territory))) {
            throw CampaignProblems.outOfReach();
          }
        });
  }

  private void requirePage(OpdCode opd, @Nullable AppId appId, @Nullable String page) {
    if (appId == null) {
      if (page != null) {
        throw CampaignProblems.invalid("/app_id", APP_NEEDED);
      }
      return;
    }
    LiveMiniApp app = own(opd, appId);
    if (page != null && !app.manifest().hasPage(page)) {
      throw NoticeProblems.pageUnknown(appId);
    }
  }

  /** An agency learns of users of its own mini-apps only. */
  void requireNarrowing(OpdCode opd, Narrowing narrowing) {
    narrowing.appIds().forEach(appId -> own(opd, appId));
    Integer from = narrowing.ageFrom();
    Integer to = narrowing.ageTo();
    if (from != null && to != null && from > to) {
      throw CampaignProblems.invalid("/narrowing/age_to", AGES);
    }
  }

  private LiveMiniApp own(OpdCode opd, AppId appId) {
    return apps.find(appId)
        .filter(found -> found.trialOf().isEmpty())
        .filter(found -> found.owner().equals(opd) || found.isOperatedBy(opd))
        .orElseThrow(() -> NoticeProblems.miniAppUnknown(appId));
  }

  /** Passes what has not run out: asked anew at each step, since time goes by. */
  void requireTime(CampaignContent content) {
    Instant now = clock.instant();
    requireDue(content, now);
    Instant end = content.expiresAt();
    boolean emergency = content.category() == CampaignCategory.EMERGENCY;
    if (end == null) {
      if (emergency) {
        throw CampaignProblems.invalid("/expires_at", NEEDED);
      }
      return;
    }
    if (!end.isAfter(now)) {
      throw NoticeProblems.expiryPassed();
    }
    if (emergency && end.isAfter(now.plus(LONGEST_EMERGENCY))) {
      throw CampaignProblems.invalid("/expires_at", TOO_FAR);
    }
  }

  private static void requireDue(CampaignContent content, Instant now) {
    if (content.dueAt() == null && !content.remindedOf().isEmpty()) {
      throw NoticeProblems.dueMissing();
    }
    if (content.dueAt() != null && !content.dueAt().isAfter(now)) {
      throw NoticeProblems.duePassed();
    }
  }
}
