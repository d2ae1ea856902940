package id.satuwarga.sample.health.schedule;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;
import id.satuwarga.sdk.miniapp.MiniApp;

/**
 * What a citizen app names in its component to have the immunisation schedule on board. It asks
 * nothing of the app.
 */
@Module
public interface ScheduleModule {
  /** Under the id of its manifest; two of one id do not compile. */
  @Provides
  @IntoMap
  @StringKey("id.batam.imunisasi")
  static MiniApp schedule() {
    return new ScheduleMiniApp();
  }
}
