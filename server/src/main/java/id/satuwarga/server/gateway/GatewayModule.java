package id.satuwarga.server.gateway;

import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoSet;
import id.satuwarga.server.catalog.ServiceVisits;
import id.satuwarga.server.identity.CitizenDataHolder;
import id.satuwarga.server.inventory.Successors;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.web.RouteSource;

/** Joins the slice to the server. */
@Module
public interface GatewayModule {
  @Binds
  @IntoSet
  RouteSource routes(GatewayRoutes routes);

  @Binds
  @IntoSet
  RouteSource dataRoutes(DataRoutes routes);

  @Binds
  @IntoSet
  RouteSource callLogRoutes(CallLogRoutes routes);

  @Binds
  @IntoSet
  Worker callLogWriter(CallLogWriter writer);

  @Binds
  Successors successors(SuccessorCalls calls);

  @Binds
  ServiceVisits serviceVisits(VisitsKnown visits);

  @Binds
  @IntoSet
  CitizenDataHolder data(GatewayData data);

  @Binds
  @IntoSet
  Worker cleaner(GatewayCleaner cleaner);
}
