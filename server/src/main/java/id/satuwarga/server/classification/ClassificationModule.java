package id.satuwarga.server.classification;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.web.RouteSource;
import javax.inject.Singleton;

/** Joins the slice to the server. */
@Module
public interface ClassificationModule {
  @Binds
  @IntoSet
  RouteSource classificationRoutes(ClassificationRoutes routes);

  @Binds
  @IntoSet
  RouteSource roundRoutes(RoundRoutes routes);

  @Binds
  @IntoSet
  RouteSource reminderRoutes(ReminderRoutes routes);

  @Binds
  @IntoSet
  Worker reminders(ReminderWorker worker);

  @Provides
  @Singleton
  static Criteria criteria() {
    return Criteria.read();
  }
}
