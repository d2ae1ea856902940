package id.satuwarga.sample.system.setup;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * Brings services into the one app as the fictitious developer and the fictitious registrar would.
 * Each step looks first and does only what is missing, so it may run at each start.
 */
public final class Introduction {
  private static final String DEVELOPER = "lestari";
  private static final String REGISTRAR = "ningsih";

  private final URI server;

  public Introduction(URI server) {
    this.server = server;
  }

  /** Leaves all of them live with their operators, or says which call failed. */
  public void run(List<Entrant> entrants) throws IOException, InterruptedException {
    Staff developer = Staff.signedIn(server, DEVELOPER);
    Staff registrar = Staff.signedIn(server, REGISTRAR);
    for (Entrant entrant : entrants) {
      new Admission(developer, registrar, entrant).run();
    }
    developer.signOut();
    registrar.signOut();
  }
}
