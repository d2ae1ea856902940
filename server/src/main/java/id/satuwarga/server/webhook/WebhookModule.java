package id.satuwarga.server.webhook;

import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoSet;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.web.RouteSource;

/** Joins the slice to the server. */
@Module
public interface WebhookModule {
  @Binds
  @IntoSet
  RouteSource routes(WebhookRoutes routes);

  @Binds
  @IntoSet
  RouteSource queueRoutes(MessageRoutes routes);

  @Binds
  @IntoSet
  Worker arrival(EventArrival worker);

  @Binds
  @IntoSet
  Worker courier(Courier worker);

  @Binds
  @IntoSet
  Worker cleaner(MessageCleaner worker);
}
