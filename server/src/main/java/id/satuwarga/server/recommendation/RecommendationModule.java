package id.satuwarga.server.recommendation;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import id.satuwarga.server.platform.web.RouteSource;
import javax.inject.Singleton;

/** Joins the slice to the server. */
@Module
public interface RecommendationModule {
  @Binds
  @IntoSet
  RouteSource recommendationRoutes(RecommendationRoutes routes);

  @Binds
  @IntoSet
  RouteSource letterRoutes(LetterRoutes routes);

  @Binds
  @IntoSet
  RouteSource waiverRoutes(WaiverRoutes routes);

  @Provides
  @Singleton
  static Rules rules() {
    return Rules.read();
  }
}
