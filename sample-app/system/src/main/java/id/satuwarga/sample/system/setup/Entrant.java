package id.satuwarga.sample.system.setup;

import java.util.List;

/** A service that wants into the one app: its manifest, and who operates it where. */
public record Entrant(String manifest, List<Agency> agencies) {
  public Entrant {
    agencies = List.copyOf(agencies);
  }
}
