package id.satuwarga.sample.panic.citizen;

import android.app.Application;
import dagger.BindsInstance;
import dagger.Component;
import id.satuwarga.sdk.android.Citizen;
import id.satuwarga.sdk.android.Devices;
import id.satuwarga.sdk.android.MiniAppActivity;
import id.satuwarga.sdk.android.MiniAppHost;
import id.satuwarga.sdk.android.MiniAppHosting;
import id.satuwarga.sdk.android.embed.EmbeddedMiniApps;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A citizen app with the panic button on board: one line in its component. */
public final class TestApp extends Application implements MiniAppHosting {
  final TestPolice police = new TestPolice();
  final KeptPresses presses = new KeptPresses(police, new TestShelf());
  private final MiniAppHost host =
      MiniAppHost.of(DaggerTestApp_Board.factory().with(presses).miniApps(), new Siti());

  @Component(modules = {EmbeddedMiniApps.class, PanicButtonModule.class})
  interface Board {
    Map<String, MiniApp> miniApps();

    @Component.Factory
    interface Factory {
      Board with(@BindsInstance PanicPort police);
    }
  }

  @Override
  public MiniAppHost miniApps() {
    return host;
  }

  @Override
  public Devices devices(MiniAppActivity activity) {
    return new Devices() {
      @Override
      public void findPosition(
          Text reason, BiConsumer<Double, Double> found, Consumer<Text> nowhere) {
        found.accept(1.11842, 104.04851);
      }
    };
  }

  private static final class Siti implements Citizen {
    @Override
    public String subject(String appId) {
      return "siti";
    }

    @Override
    public Map<String, String> claims(String appId) {
      Map<String, String> claims = new HashMap<>();
      claims.put("name", "Siti Rahmawati");
      claims.put("phone", "+6280000000001");
      return claims;
    }

    @Override
    public String region() {
      return "21.71.10.1004";
    }

    @Override
    public Language language() {
      return Language.INDONESIAN;
    }
  }
}
