package id.satuwarga.server.push;

import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoSet;
import id.satuwarga.server.identity.CitizenDataHolder;
import id.satuwarga.server.platform.web.RouteSource;

/** Joins the slice to the server. */
@Module
public interface PushModule {
  @Binds
  @IntoSet
  RouteSource deviceRoutes(DeviceRoutes routes);

  @Binds
  @IntoSet
  CitizenDataHolder data(PushData data);
}
