package id.satuwarga.server.inventory;

import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoSet;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.web.RouteSource;

/** Joins the slice to the server. */
@Module
public interface InventoryModule {
  @Binds
  @IntoSet
  RouteSource inventoryRoutes(InventoryRoutes routes);

  @Binds
  @IntoSet
  RouteSource importRoutes(ImportRoutes routes);

  @Binds
  @IntoSet
  RouteSource exportRoutes(ExportRoutes routes);

  @Binds
  @IntoSet
  RouteSource publiccodeRoutes(PubliccodeRoutes routes);

  @Binds
  @IntoSet
  RouteSource evidenceRoutes(EvidenceRoutes routes);

  @Binds
  @IntoSet
  RouteSource takeDownRoutes(TakeDownRoutes routes);

  @Binds
  @IntoSet
  RouteSource clusterRoutes(ClusterRoutes routes);

  @Binds
  @IntoSet
  RouteSource overlapRoutes(OverlapRoutes routes);

  @Binds
  @IntoSet
  Worker overlapReader(OverlapReader worker);
}
