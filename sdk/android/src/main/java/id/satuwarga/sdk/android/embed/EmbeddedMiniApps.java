package id.satuwarga.sdk.android.embed;

import dagger.Module;
import dagger.multibindings.Multibinds;
import id.satuwarga.sdk.miniapp.MiniApp;
import java.util.Map;

/**
 * The mini-apps compiled into an app, by their id. The app's component names this module once; an
 * OPD's artifact adds itself by a module of its own, and two that claim one id fail to compile:
 *
 * <pre>{@code
 * @Module
 * public interface PanicButtonModule {
 *   @Provides @IntoMap @StringKey("id.polri.panic")
 *   static MiniApp panicButton(PanicPort port) {
 *     return new PanicMiniApp(port);
 *   }
 * }
 * }</pre>
 */
@Module
public interface EmbeddedMiniApps {
  /** None until somebody contributes one. */
  @Multibinds
  Map<String, MiniApp> miniApps();
}
