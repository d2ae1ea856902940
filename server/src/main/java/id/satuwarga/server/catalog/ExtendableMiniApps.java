package id.satuwarga.server.catalog;

import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.recommendation.MiniAppsInUse;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import javax.inject.Inject;

/** Live mini-apps, for whoever asks to build another one and whoever looks after letters. */
final class ExtendableMiniApps implements MiniAppsInUse {
  private final LiveMiniApps live;

  @Inject
  ExtendableMiniApps(LiveMiniApps live) {
    this.live = live;
  }

  @Override
  public List<InUse> with(Collection<String> functions) {
    return live.all().stream()
        .filter(app -> app.trialOf().isEmpty() && !app.isSuspended())
        .filter(app -> app.manifest().functions().stream().anyMatch(functions::contains))
        .sorted(Comparator.comparing(app -> app.appId().value()))
        .map(app -> new InUse(app.appId().value(), nameOf(app), app.owner()))
        .toList();
  }

  @Override
  public boolean serves(String appId, String function) {
    return live.find(AppId.parse(appId))
        .filter(app -> app.trialOf().isEmpty())
        .filter(app -> app.manifest().functions().contains(function))
        .isPresent();
  }

  private static Localized nameOf(LiveMiniApp app) {
    return new Localized(
        app.manifest().name().in(Language.ID), app.manifest().name().in(Language.EN));
  }
}
