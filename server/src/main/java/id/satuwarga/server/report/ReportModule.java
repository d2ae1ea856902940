package id.satuwarga.server.report;

import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoSet;
import id.satuwarga.server.platform.web.RouteSource;

/** Joins the slice to the server. */
@Module
public interface ReportModule {
  @Binds
  @IntoSet
  RouteSource routes(ReportRoutes routes);
}
