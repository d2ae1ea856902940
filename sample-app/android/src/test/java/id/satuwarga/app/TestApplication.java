package id.satuwarga.app;

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
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.robolectric.Shadows;

/** The app with a server in its own process and nothing kept from before. */
public class TestApplication extends SatuWargaApplication {
  final PretendServer server = new PretendServer();
  private final Shelf shelf = Shelf.inMemory();
  private volatile Duration since = Duration.ZERO;

  @Override
  Shelf shelf() {
    return shelf;
  }

  /** Robolectric has no key store: a key of software stands in. */
  @Override
  Vault vault() {
    SecretKey key = new SecretKeySpec(new byte[16], "AES");
    return Vault.in(new File(getNoBackupFilesDir(), "vault"), () -> key, clock());
  }

  @Override
  Server.Way way() {
    return (choices, keeper) ->
        SatuWarga.at("http://localhost:1")
            .transport(server)
            .tries(1)
            .connectTimeout(Duration.ofSeconds(2))
            .language(choices.language().code())
            .citizen(keeper, "Ponsel uji");
  }

  /** The way of the app itself. */
  Server.Way ownWay() {
    return super.way();
  }

  /** The phone had ended the app and starts it again: nothing is left in memory. */
  void startAnew() {
    phone().close();
    parts().server().reopen();
    begin();
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
    Eyes.until(() -> parts().session().me().isPresent(), "the citizen");
    return this;
  }
}
