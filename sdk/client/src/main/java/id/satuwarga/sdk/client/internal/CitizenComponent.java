package id.satuwarga.sdk.client.internal;

import dagger.Binds;
import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import javax.inject.Singleton;

/** Everything one app's instance is made of. */
@Singleton
@Component(modules = {ClientModule.class, CitizenComponent.Bindings.class})
public interface CitizenComponent {
  Caller caller();

  SessionCalls session();

  CitizenCalls calls();

  VisitCalls visits();

  InboxCalls inbox();

  DeviceCalls devices();

  /** Takes what the builder was told. */
  @Component.Factory
  interface Factory {
    CitizenComponent create(@BindsInstance Settings settings, @BindsInstance CitizenName citizen);
  }

  /** A citizen signs in for a token. */
  @Module
  interface Bindings {
    @Binds
    Bearers bearers(SessionTokens tokens);
  }
}
