package id.satuwarga.app;

import android.os.Handler;
import android.os.Looper;
import dagger.Module;
import dagger.Provides;
import id.satuwarga.app.model.GatewayPolice;
import id.satuwarga.app.model.Server;
import id.satuwarga.app.model.Shelf;
import id.satuwarga.app.model.ShelfKeeper;
import id.satuwarga.sample.panic.citizen.PanicPort;
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
  static SessionKeeper session(Shelf shelf) {
    return new ShelfKeeper(shelf);
  }

  @Provides
  @Singleton
  static PanicPort police(Server server) {
    return new GatewayPolice(server);
  }
}
