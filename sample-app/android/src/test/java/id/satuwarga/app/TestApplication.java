package id.satuwarga.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.app.model.Rest;
import id.satuwarga.app.model.Server;
import id.satuwarga.app.model.Shelf;
import id.satuwarga.sdk.android.Vault;
import id.satuwarga.sdk.client.SatuWarga;
import java.io.File;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.robolectric.Shadows;
import org.robolectric.shadows.ShadowLooper;

/** The app with a server in its own process and nothing kept from before. */
public class TestApplication extends SatuWargaApplication {
  final PretendServer server = new PretendServer();
  private final Shelf shelf = Shelf.inMemory();
  private volatile Duration since = Duration.ZERO;
  private int processes;

  @Override
  Shelf shelf() {
    return shelf;
  }

  /** Robolectric has no key store: a key of software stands in. */
  @Override
  Vault vault() {
    SecretKey key = new SecretKeySpec(new byte[16], "AES");
    return Vault.in(folder(), () -> key, clock());
  }

  /** Where the vault of this process lies. */
  final File folder() {
    return new File(getNoBackupFilesDir(), "vault-" + processes);
  }

  @Override
  Server.Way way() {
    return (choices, keeper) ->
        SatuWarga.at("http://localhost:1")
            .transport(server)
            .tries(1)
            .callTimeout(Duration.ofMinutes(1))
            .language(choices.language().code())
            .citizen(keeper, "Ponsel uji");
  }

  /** The way of the app itself. */
  Server.Way ownWay() {
    return super.way();
  }

  /**
   * The phone had ended the app and starts it again: nothing is left in memory. What the process
   * before was keeping is kept; from then on it changes nothing any more, late as its answers may
   * be.
   */
  void startAnew() {
    rests();
    end();
    File before = folder();
    processes++;
    assertThat(!before.exists() || before.renameTo(folder())).isTrue();
    begin();
  }

  /** Waits until everything that was to be kept or found so far is, and the pages show it. */
  void rests() {
    // what was found may be about to be kept
    for (int times = 0; times < 2; times++) {
      ShadowLooper.idleMainLooper();
      CountDownLatch done = Rest.of(parts().copies());
      Eyes.until(() -> Rest.isIn(done), "rest");
      ShadowLooper.idleMainLooper();
    }
  }

  /** Called when a test is over: nothing of it goes on beside the next one. */
  @Override
  public void onTerminate() {
    end();
    super.onTerminate();
  }

  private void end() {
    phone().close();
    parts().server().reopen();
  }

  /** So much time goes by. */
  void later(Duration time) {
    since = since.plus(time);
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Instant instant() {
        return Instant.now().plus(since);
      }
    };
  }

  /** As it is once the citizen has read what the app is, and signed in. */
  TestApplication signedIn() {
    Shadows.shadowOf(this).grantPermissions("android.permission.POST_NOTIFICATIONS");
    parts().choices().nowKnowsTheApp();
    String browser = parts().session().begin();
    String state = browser.replaceAll(".*[?&]state=([^&]*).*", "$1");
    parts().session().returned("id.satuwarga.app:/signed-in?code=once&state=" + state);
    Eyes.until(
        () -> !parts().session().isWorking() && parts().session().me().isPresent(), "the citizen");
    return this;
  }
}
