package id.satuwarga.server.feedback;

import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoSet;
import id.satuwarga.server.identity.CitizenDataHolder;
import id.satuwarga.server.platform.web.RouteSource;

/** Joins the slice to the server. */
@Module
public interface FeedbackModule {
  @Binds
  @IntoSet
  RouteSource feedbackRoutes(FeedbackRoutes routes);

  @Binds
  @IntoSet
  RouteSource caseRoutes(CaseRoutes routes);

  @Binds
  @IntoSet
  CitizenDataHolder feedbackData(FeedbackData data);
}
