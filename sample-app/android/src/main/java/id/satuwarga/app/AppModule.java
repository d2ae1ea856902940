package id.satuwarga.app;

import android.os.Handler;
import android.os.Looper;
import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import id.satuwarga.app.model.GatewayPolice;
import id.satuwarga.app.model.Server;
import id.satuwarga.sample.panic.citizen.KeptPresses;
import id.satuwarga.sample.panic.citizen.PanicPort;
import id.satuwarga.sdk.android.Vault;
import id.satuwarga.sdk.client.SessionKeeper;
import java.util.concurrent.Executor;
import javax.inject.Singleton;

/** What Android brings. */
@Module
interface AppModule {
  @Provides
  @Singleton
  static Executor mainThread() {
    Handler main = new Handler(Looper.getMainLooper());
    return main::post;
  }

  @Provides
  @Singleton
  static SessionKeeper session(Vault vault) {
    return new VaultKeeper(vault);
  }

  @Provides
  @Singleton
  static KeptPresses presses(Server server, Vault vault) {
    return new KeptPresses(new GatewayPolice(server), new VaultPresses(vault));
  }

  @Binds
  PanicPort police(KeptPresses presses);
}
