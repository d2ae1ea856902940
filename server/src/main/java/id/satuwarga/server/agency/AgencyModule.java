package id.satuwarga.server.agency;

import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoSet;
import id.satuwarga.server.platform.web.RoleDirectory;
import id.satuwarga.server.platform.web.RouteSource;

/** Joins the slice to the server. */
@Module
public interface AgencyModule {
  @Binds
  @IntoSet
  RouteSource opdRoutes(OpdRoutes routes);

  @Binds
  @IntoSet
  RouteSource staffRoutes(StaffRoutes routes);

  @Binds
  @IntoSet
  RouteSource keyRoutes(KeyRoutes routes);

  @Binds
  RoleDirectory roleDirectory(Staff staff);
}
