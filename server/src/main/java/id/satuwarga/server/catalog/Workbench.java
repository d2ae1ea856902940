package id.satuwarga.server.catalog;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.People;
import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;

/** What makers and reviewers look at: their mini-apps, with the people behind each release. */
final class Workbench {
  private final MiniAppRepository miniApps;
  private final ReleaseRepository releases;
  private final MiniAppAccess access;
  private final Agencies agencies;
  private final People people;
  private final Database database;

  @Inject
  Workbench(
      MiniAppRepository miniApps,
      ReleaseRepository releases,
      MiniAppAccess access,
      Agencies agencies,
      People people,
      Database database) {
    this.miniApps = miniApps;
    this.releases = releases;
    this.access = access;
    this.agencies = agencies;
    this.people = people;
    this.database = database;
  }

  Future<Page<MiniAppView>> list(
      Caller caller, Optional<ReleaseState> state, Slice slice, Language language) {
    Set<RegionCode> territories =
        caller.roles().stream()
            .filter(RoleName.REGISTRAR::is)
            .map(role -> RegionCode.parse(role.regionCode()))
            .collect(Collectors.toSet());
    return agencies
        .within(database.reads(), territories)
        .compose(
            registered -> {
              Set<OpdCode> owners = new HashSet<>(registered);
              caller.roles().stream()
                  .filter(RoleName.DEVELOPER::is)
                  .forEach(role -> owners.add(OpdCode.parse(role.opdCode())));
              return miniApps.list(
                  database.reads(),
                  new MiniAppQuery(owners, territories, state, slice.after(), slice.limit()));
            })
        .map(rows -> Page.of(rows, slice.limit(), last -> Cursor.of(last.appId().value())))
        .compose(
            page ->
                names(database.reads(), page.items())
                    .map(names -> page.map(app -> MiniAppView.of(app, names, language))));
  }

  /** Where a page of the list begins, and how long it may be. */
  record Slice(String after, int limit) {}

  /** With the manifest of the version, if one is wanted: they are long. */
  Future<MiniAppView> show(
      Caller caller, AppId appId, Optional<Integer> version, Language language) {
    SqlClient db = database.reads();
    return access
        .seen(db, caller, appId)
        .compose(app -> view(db, app, language))
        .compose(
            view ->
                version.isPresent()
                    ? manifest(db, appId, version.get())
                        .map(manifest -> view.with(version.get(), manifest))
                    : Future.succeededFuture(view));
  }

  private Future<String> manifest(SqlClient db, AppId appId, int version) {
    return releases
        .manifest(db, appId, version)
        .map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()));
  }

  Future<MiniAppView> view(SqlClient db, MiniApp app, Language language) {
    return names(db, List.of(app)).map(names -> MiniAppView.of(app, names, language));
  }

  private Future<Map<UUID, String>> names(SqlClient db, Collection<MiniApp> apps) {
    return people.namesOf(
        db,
        apps.stream()
            .flatMap(app -> app.releases().stream())
            .flatMap(
                release -> Stream.concat(Stream.of(release.author()), release.reviewer().stream()))
            .collect(Collectors.toSet()));
  }
}
