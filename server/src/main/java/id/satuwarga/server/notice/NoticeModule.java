package id.satuwarga.server.notice;

import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoSet;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.web.RouteSource;

/** Joins the slice to the server. */
@Module
public interface NoticeModule {
  @Binds
  @IntoSet
  RouteSource routes(NoticeRoutes routes);

  @Binds
  @IntoSet
  Worker expiry(NoticeExpiry worker);
}
