package id.satuwarga.sdk.client.internal;

import dagger.Binds;
import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import javax.inject.Singleton;

/** Everything one OPD's instance is made of. */
@Singleton
@Component(modules = {ClientModule.class, OpdComponent.Bindings.class})
public interface OpdComponent {
  Caller caller();

  OpdCalls opdCalls();

  WebhookCalls webhookCalls();

  /** Takes what the builder was told. */
  @Component.Factory
  interface Factory {
    OpdComponent create(@BindsInstance Settings settings, @BindsInstance OpdName name);
  }

  /** An OPD signs for its token. */
  @Module
  interface Bindings {
    @Binds
    Bearers bearers(Tokens tokens);
  }
}
