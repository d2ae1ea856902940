package id.satuwarga.sdk.client.internal;

import dagger.BindsInstance;
import dagger.Component;
import javax.inject.Singleton;

/** Everything one instance is made of. */
@Singleton
@Component(modules = ClientModule.class)
public interface ClientComponent {
  OpdCalls opdCalls();

  /** Takes what the builder was told. */
  @Component.Factory
  interface Factory {
    ClientComponent create(@BindsInstance Settings settings);
  }
}
