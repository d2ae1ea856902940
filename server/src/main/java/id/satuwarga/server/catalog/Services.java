package id.satuwarga.server.catalog;

import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.OpdName;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;

/** What citizens find. Answered from memory; the names of OPDs are seconds old at most. */
final class Services {
  private static final Comparator<Named> BY_NAME =
      Comparator.comparing(Named::name).thenComparing(named -> named.app().appId());
  private final LiveMiniApps live;
  private final OpdNames opdNames;

  @Inject
  Services(LiveMiniApps live, OpdNames opdNames) {
    this.live = live;
    this.opdNames = opdNames;
  }

  /** A mini-app and the name it is sorted by. */
  private record Named(String name, LiveMiniApp app) {
    static Named of(LiveMiniApp app, Viewer viewer) {
      return new Named(app.manifest().name().in(viewer.language()).toLowerCase(Locale.ROOT), app);
    }

    boolean isAfter(Cursor last) {
      int order = name.compareTo(last.text(0));
      return order > 0 || (order == 0 && app.appId().value().compareTo(last.text(1)) > 0);
    }
  }

  /** Those of the viewer's region, by name; a suspended one stays, to say why it does not open. */
  Future<Page<ServiceView>> list(Viewer viewer, ServiceQuery query) {
    Optional<SearchText> text = query.text().map(SearchText::of);
    List<Named> found =
        live.all().stream()
            .filter(app -> app.isVisibleTo(viewer.citizen()))
            .filter(app -> viewer.region().map(app::serves).orElse(true))
            .filter(app -> query.category().map(app.manifest().category()::equals).orElse(true))
            .filter(app -> query.opd().map(opd -> isOf(app, opd)).orElse(true))
            .filter(app -> text.map(words -> words.isIn(app.manifest())).orElse(true))
            .map(app -> Named.of(app, viewer))
            .filter(named -> query.cursor().map(named::isAfter).orElse(true))
            .sorted(BY_NAME)
            .limit(query.limit() + 1L)
            .toList();
    Page<LiveMiniApp> page =
        Page.of(found, query.limit(), last -> Cursor.of(last.name(), last.app().appId().value()))
            .map(Named::app);
    return names(page.items()).map(names -> page.map(app -> view(app, viewer, names)));
  }

  private static boolean isOf(LiveMiniApp app, OpdCode opd) {
    return app.owner().equals(opd) || app.isOperatedBy(opd);
  }

  Future<ServiceView> get(Viewer viewer, AppId appId) {
    LiveMiniApp app =
        live.find(appId)
            .filter(found -> found.isVisibleTo(viewer.citizen()))
            .orElseThrow(() -> WebProblems.notFound().asException());
    return names(List.of(app)).map(names -> view(app, viewer, names));
  }

  private Future<Map<OpdCode, Localized>> names(List<LiveMiniApp> apps) {
    Set<OpdCode> opds = new HashSet<>();
    for (LiveMiniApp app : apps) {
      opds.add(app.owner());
      app.operators().forEach(operator -> opds.add(operator.opd()));
    }
    return opdNames.of(opds);
  }

  private static ServiceView view(LiveMiniApp app, Viewer viewer, Map<OpdCode, Localized> names) {
    Manifest manifest = app.manifest();
    return new ServiceView(
        app.appId(),
        manifest.name().in(viewer.language()),
        manifest.shortName().map(text -> text.in(viewer.language())),
        manifest.description().in(viewer.language()),
        manifest.category(),
        OpdName.of(app.owner(), names, viewer.language()),
        viewer
            .region()
            .flatMap(app::operatorFor)
            .map(operator -> OpdName.of(operator.opd(), names, viewer.language())),
        availability(app, viewer),
        app.isSuspended() ? app.reason() : Optional.empty(),
        app.trialOf().isPresent(),
        manifest.version().name(),
        manifest.placement(),
        manifest.pages().stream()
            .map(page -> new ServiceView.PageView(page.route(), page.label().in(viewer.language())))
            .toList(),
        manifest.replaces(),
        manifest.privacyUrl(),
        manifest.support());
  }

  private static ServiceView.Availability availability(LiveMiniApp app, Viewer viewer) {
    if (app.isSuspended()) {
      return ServiceView.Availability.SUSPENDED;
    }
    return viewer.region().map(app::serves).orElse(true)
        ? ServiceView.Availability.AVAILABLE
        : ServiceView.Availability.NOT_IN_REGION;
  }
}
