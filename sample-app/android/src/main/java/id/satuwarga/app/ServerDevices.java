package id.satuwarga.app;

import android.app.Activity;
import id.satuwarga.app.model.Choices;
import id.satuwarga.app.model.HomeModel;
import id.satuwarga.app.model.Server;
import id.satuwarga.sdk.android.Devices;
import id.satuwarga.sdk.client.ApiException;
import java.io.IOException;
import java.util.Map;

/** What a phone does for a Screen, and what the server adds to it: the territories, and home. */
class ServerDevices extends Devices {
  private final Server server;
  private final HomeModel home;

  ServerDevices(Activity activity, Server server, Choices choices, HomeModel home) {
    super(activity, choices.language());
    this.server = server;
    this.home = home;
  }

  @Override
  public String home() {
    return home.region().orElse("");
  }

  @Override
  public Map<String, String> territories(String code) throws IOException {
    try {
      return server.app().territories(code).execute();
    } catch (ApiException notNow) {
      throw new IOException(notNow);
    }
  }
}
