package id.satuwarga.server.consent;

import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoSet;
import id.satuwarga.server.identity.CitizenDataHolder;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.web.RouteSource;

/** Joins the slice to the server. */
@Module
public interface ConsentModule {
  @Binds
  @IntoSet
  RouteSource routes(ConsentRoutes routes);

  @Binds
  @IntoSet
  CitizenDataHolder data(ConsentData data);

  @Binds
  @IntoSet
  Worker cleaner(AccessLogCleaner cleaner);
}
