package id.satuwarga.server.report;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import id.satuwarga.server.platform.web.RouteSource;
import javax.inject.Singleton;

/** Joins the slice to the server. */
@Module
public interface ReportModule {
  @Binds
  @IntoSet
  RouteSource routes(ReportRoutes routes);

  @Provides
  @Singleton
  static Indicators indicators() {
    return Indicators.read();
  }
}
