package id.satuwarga.server.catalog;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.region.RegionCode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * All running mini-apps in this process's memory, so that nobody waits for the database to learn
 * whether a service is there. {@link CatalogReader} keeps it at most seconds behind.
 */
@Singleton
public final class LiveMiniApps {
  private volatile Map<AppId, LiveMiniApp> apps = Map.of();

  @Inject
  LiveMiniApps() {}

  /** Any mini-app that runs or is suspended, also one on trial: ask {@code isVisibleTo}. */
  public Optional<LiveMiniApp> find(AppId appId) {
    return Optional.ofNullable(apps.get(appId));
  }

  /** As {@link #find}, for somebody who wants to use it. */
  public Optional<LiveMiniApp> findFor(CitizenId citizen, AppId appId) {
    return find(appId).filter(app -> app.isVisibleTo(Optional.of(citizen)));
  }

  /** Who answers for the mini-app in the territory that holds the place. */
  public Optional<Operator> operatorFor(AppId appId, RegionCode place) {
    return find(appId).flatMap(app -> app.operatorFor(place));
  }

  /** Whether the OPD answers for the mini-app anywhere. */
  public boolean operates(OpdCode opd, AppId appId) {
    return find(appId).filter(app -> app.isOperatedBy(opd)).isPresent();
  }

  Collection<LiveMiniApp> all() {
    return apps.values();
  }

  void replace(Map<AppId, LiveMiniApp> fresh) {
    apps = Map.copyOf(fresh);
  }
}
