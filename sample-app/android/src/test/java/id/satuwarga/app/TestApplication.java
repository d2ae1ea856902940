package id.satuwarga.app;

import id.satuwarga.app.model.Server;
import id.satuwarga.app.model.Shelf;
import id.satuwarga.sdk.client.SatuWarga;
import java.time.Duration;

/** The app with a server in its own process and nothing kept from before. */
public class TestApplication extends SatuWargaApplication {
  final PretendServer server = new PretendServer();
  private final Shelf shelf = Shelf.inMemory();

  @Override
  Shelf shelf() {
    return shelf;
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

  /** As it is once the citizen has read what the app is, and signed in. */
  TestApplication signedIn() {
    parts().choices().nowKnowsTheApp();
    String browser = parts().session().begin();
    String state = browser.replaceAll(".*[?&]state=([^&]*).*", "$1");
    parts().session().returned("id.satuwarga.app:/signed-in?code=once&state=" + state);
    Eyes.until(() -> parts().session().me().isPresent(), "the citizen");
    return this;
  }
}
