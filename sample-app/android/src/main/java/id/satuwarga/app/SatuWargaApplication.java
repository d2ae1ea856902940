package id.satuwarga.app;

import android.app.Application;
import android.os.Build;
import id.satuwarga.app.model.AppCitizen;
import id.satuwarga.app.model.Choices;
import id.satuwarga.app.model.Server;
import id.satuwarga.app.model.Shelf;
import id.satuwarga.sdk.android.CatchUp;
import id.satuwarga.sdk.android.Devices;
import id.satuwarga.sdk.android.MiniAppActivity;
import id.satuwarga.sdk.android.MiniAppHost;
import id.satuwarga.sdk.android.MiniAppHosting;
import id.satuwarga.sdk.android.Notifications;
import id.satuwarga.sdk.android.Vault;
import id.satuwarga.sdk.client.SatuWarga;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The citizen app. */
public class SatuWargaApplication extends Application implements MiniAppHosting {
  private @Nullable AppComponent parts;
  private @Nullable MiniAppHost host;
  private @Nullable Phone phone;
  private @Nullable Links links;

  @Override
  public void onCreate() {
    super.onCreate();
    begin();
    rememberCrashes(parts().choices());
  }

  /** Puts the parts of the app together. */
  final void begin() {
    Vault vault = vault();
    AppComponent made = DaggerAppComponent.factory().create(shelf(), vault, way());
    parts = made;
    host =
        MiniAppHost.of(
                made.miniApps(),
                new AppCitizen(made.session(), made.home(), made.choices(), shelf()))
            .storage(vault);
    AppOutbox outbox = new AppOutbox(vault, made.server());
    phone = new Phone(this, made.choices(), outbox, made.presses(), made.server());
    made.session().changes().watch(this::askNowAndThen);
  }

  /** All parts of the app. */
  AppComponent parts() {
    return Objects.requireNonNull(parts, "made at the start");
  }

  @Override
  public MiniAppHost miniApps() {
    return Objects.requireNonNull(host, "made at the start");
  }

  /** What the app does without being looked at. */
  Phone phone() {
    return Objects.requireNonNull(phone, "made at the start");
  }

  @Override
  public Optional<Notifications> notifications() {
    return Optional.of(phone().notifications());
  }

  @Override
  public Devices devices(MiniAppActivity activity) {
    return new ServerDevices(activity, parts().server(), parts().choices(), parts().home());
  }

  /** Which addresses lead here, as the app was built. */
  Links links() {
    Links known = links;
    if (known == null) {
      known = Links.of(this);
      links = known;
    }
    return known;
  }

  /** Whether this is a build for developers, who choose the server. */
  boolean isDebugged() {
    return !links().server().isPresent();
  }

  /** Where the app keeps its texts. */
  Shelf shelf() {
    return new PreferencesShelf(this);
  }

  /** Where everything of the citizen is kept, sealed. */
  Vault vault() {
    return Vault.open(this);
  }

  /** How the server is found. */
  Server.Way way() {
    return (choices, keeper) ->
        links()
            .server()
            .map(released -> SatuWarga.at(released).appLink())
            .orElseGet(() -> SatuWarga.onPrivateNetwork(choices.server()))
            .language(choices.language().code())
            .citizen(keeper, name());
  }

  /** Where no push comes, the inbox is looked into while somebody is signed in. */
  private void askNowAndThen() {
    if (parts().session().isSignedIn()) {
      CatchUp.schedule(this, InboxCatchUp.class, Duration.ofMinutes(15));
    } else {
      CatchUp.cancel(this);
    }
  }

  /** What the citizen sees in their list of devices. */
  private static String name() {
    String model = Objects.toString(Build.MODEL, "").trim();
    String name = model.isEmpty() ? "Android" : model;
    return name.substring(0, Math.min(name.length(), 80));
  }

  /** The next start says sorry; then the phone does what it does with every crash. */
  private static void rememberCrashes(Choices choices) {
    Thread.UncaughtExceptionHandler phone = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, fault) -> {
          choices.crashed();
          if (phone != null) {
            phone.uncaughtException(thread, fault);
          }
        });
  }
}
