package id.satuwarga.server.sandbox;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ElementsIntoSet;
import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.platform.task.Preparation;
import id.satuwarga.server.platform.web.SideListener;
import id.satuwarga.server.push.FcmSite;
import java.util.Set;
import javax.inject.Provider;

/** Joins the slice to a sandbox; in production it adds nothing, and its parts refuse to be made. */
@Module
public interface SandboxModule {
  @Provides
  @ElementsIntoSet
  static Set<SideListener> provider(Mode mode, Provider<SimulatedProvider> provider) {
    return mode == Mode.SANDBOX ? Set.of(provider.get()) : Set.of();
  }

  @Provides
  @ElementsIntoSet
  static Set<Preparation> preparations(
      Mode mode, Provider<Seeding> seeding, Provider<FcmStandIn> fcm) {
    return mode == Mode.SANDBOX ? Set.of(seeding.get(), fcm.get()) : Set.of();
  }

  @Provides
  @ElementsIntoSet
  static Set<FcmSite> fcm(Mode mode, Provider<FcmStandIn> fcm) {
    return mode == Mode.SANDBOX ? Set.of(fcm.get()) : Set.of();
  }
}
