package id.satuwarga.server.notice;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Opd;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.agency.StaffRules;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.catalog.LiveMiniApp;
import id.satuwarga.server.catalog.LiveMiniApps;
import id.satuwarga.server.identity.IdentityConfig;
import id.satuwarga.server.inventory.FarewellNotices;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Language;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.inject.Inject;

/**
 * Drafts of notices that an old app ends. Who asks for one need not be an author of the agency, but
 * is a writer of the draft from then on, so that they never approve it.
 */
final class FarewellCampaigns implements FarewellNotices {
  private final CampaignWriting writing;
  private final FarewellRepository farewells;
  private final LiveMiniApps apps;
  private final Agencies agencies;
  private final String home;

  @Inject
  FarewellCampaigns(
      CampaignWriting writing,
      FarewellRepository farewells,
      LiveMiniApps apps,
      Agencies agencies,
      IdentityConfig config) {
    this.writing = writing;
    this.farewells = farewells;
    this.apps = apps;
    this.agencies = agencies;
    this.home = config.publicUrl();
  }

  @Override
  public Future<UUID> draft(SqlConnection tx, Caller caller, Farewell farewell) {
    AppId appId = new AppId(farewell.miniApp());
    LiveMiniApp app =
        apps.find(appId)
            .filter(found -> found.trialOf().isEmpty())
            .orElseThrow(() -> NoticeProblems.miniAppUnknown(appId));
    return sender(tx, caller, candidates(app, farewell))
        .map(found -> found.orElseThrow(() -> NoticeProblems.miniAppUnknown(appId)))
        .compose(
            sender ->
                agencies
                    .get(tx, farewell.opd())
                    .compose(
                        old -> writing.entrust(tx, caller, sender, content(farewell, app, old))))
        .map(campaign -> campaign.id().value());
  }

  @Override
  public Future<Map<UUID, Standing>> standings(SqlClient db, Collection<UUID> ids) {
    return ids.isEmpty() ? Future.succeededFuture(Map.of()) : farewells.standings(db, ids);
  }

  /** The app's own agency where it may speak of the mini-app, else who serves its citizens. */
  private static List<OpdCode> candidates(LiveMiniApp app, Farewell farewell) {
    boolean speaks = app.owner().equals(farewell.opd()) || app.isOperatedBy(farewell.opd());
    return speaks
        ? List.of(farewell.opd())
        : Stream.concat(
                app.operatorFor(farewell.region()).stream().map(operator -> operator.opd()),
                Stream.of(app.owner()))
            .distinct()
            .toList();
  }

  /** The first for which the caller may act. */
  private Future<Optional<OpdCode>> sender(
      SqlConnection tx, Caller caller, List<OpdCode> candidates) {
    return candidates.isEmpty()
        ? Future.succeededFuture(Optional.empty())
        : agencies
            .get(tx, candidates.get(0))
            .compose(
                opd ->
                    mayAct(caller, opd)
                        ? Future.succeededFuture(Optional.of(opd.code()))
                        : sender(tx, caller, candidates.subList(1, candidates.size())));
  }

  private static boolean mayAct(Caller caller, Opd opd) {
    return StaffRules.registers(caller, opd.region())
        || StaffRules.holds(caller, RoleName.ADMIN, opd.code());
  }

  private CampaignContent content(Farewell farewell, LiveMiniApp app, Opd old) {
    FarewellWords words =
        new FarewellWords(
            farewell.app(), farewell.lastDay(), home + "/#/services/" + app.appId().value());
    String body =
        words.body(Language.ID, old.name().in(Language.ID), app.manifest().name().in(Language.ID))
            + "\n\n"
            + words.body(
                Language.EN, old.name().in(Language.EN), app.manifest().name().in(Language.EN));
    Narrowing narrowing =
        farewell.circle() == Circle.MINI_APP_USERS
            ? new Narrowing(List.of(app.appId()), null, null, null, null)
            : Narrowing.NONE;
    return new CampaignContent(
        words.subject(),
        body,
        CampaignCategory.SERVICE_CHANGE,
        Language.ID.tag(),
        List.of(farewell.region()),
        List.of(),
        app.appId(),
        "/",
        null,
        narrowing,
        null,
        null);
  }
}
