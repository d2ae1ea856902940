package id.satuwarga.server.region;

import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoSet;
import id.satuwarga.server.platform.web.RouteSource;

/** Joins the slice to the server. */
@Module
public interface RegionModule {
  @Binds
  @IntoSet
  RouteSource routes(RegionRoutes routes);
}
