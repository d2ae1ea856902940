package id.satuwarga.server.catalog;

import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoSet;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.task.Preparation;
import id.satuwarga.server.platform.web.RouteSource;
import id.satuwarga.server.recommendation.MiniAppsInUse;

/** Joins the slice to the server. */
@Module
public interface CatalogModule {
  @Binds
  @IntoSet
  RouteSource serviceRoutes(ServiceRoutes routes);

  @Binds
  @IntoSet
  RouteSource miniAppRoutes(MiniAppRoutes routes);

  @Binds
  MiniAppsInUse miniAppsInUse(ExtendableMiniApps miniApps);

  @Binds
  @IntoSet
  Preparation preparation(CatalogReader reader);

  @Binds
  @IntoSet
  Worker worker(CatalogReader reader);
}
