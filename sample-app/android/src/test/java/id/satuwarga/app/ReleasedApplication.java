package id.satuwarga.app;

import id.satuwarga.app.model.Server;
import id.satuwarga.sdk.client.SatuWarga;
import java.time.Duration;

/** The app as it is released, with its server built in. */
public class ReleasedApplication extends TestApplication {
  static final String SERVER = "https://warga.example";

  @Override
  Links links() {
    return Links.released(SERVER);
  }

  @Override
  Server.Way way() {
    return (choices, keeper) ->
        SatuWarga.at(SERVER)
            .appLink()
            .transport(server)
            .tries(1)
            .callTimeout(Duration.ofMinutes(1))
            .citizen(keeper, "Ponsel uji");
  }
}
