package id.satuwarga.server.identity;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dagger.multibindings.Multibinds;
import id.satuwarga.server.agency.People;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.task.Task;
import id.satuwarga.server.platform.web.Authenticator;
import id.satuwarga.server.platform.web.RouteSource;
import java.util.Set;
import javax.inject.Singleton;

/** Joins the slice to the server. */
@Module
public interface IdentityModule {
  @Multibinds
  Set<HomeFollower> homeFollowers();

  @Binds
  @IntoSet
  CitizenDataHolder staffData(StaffData data);

  @Binds
  @IntoSet
  Task firstRegistrar(FirstRegistrar task);

  @Binds
  @IntoSet
  CitizenDataHolder answerData(AnswerData data);

  @Binds
  @IntoSet
  CitizenDataHolder appUse(AppUseData data);

  @Binds
  Authenticator authenticator(TokenAuthenticator authenticator);

  @Binds
  People people(Citizens citizens);

  @Binds
  @IntoSet
  RouteSource signInRoutes(SignInRoutes routes);

  @Binds
  @IntoSet
  RouteSource appLinkRoutes(AppLinkRoutes routes);

  @Binds
  @IntoSet
  RouteSource sessionRoutes(SessionRoutes routes);

  @Binds
  @IntoSet
  RouteSource meRoutes(MeRoutes routes);

  @Binds
  @IntoSet
  RouteSource tokenRoutes(TokenRoutes routes);

  @Binds
  @IntoSet
  Worker cleaner(IdentityCleaner cleaner);

  @Binds
  @IntoSet
  Worker census(CitizenCensus census);

  /** Read once, before anybody is served: a server without keys must not start. */
  @Provides
  @Singleton
  static Keys keys(IdentityConfig config) {
    return new KeyFile(config.keysFile(), config.mode()).load();
  }
}
