package id.satuwarga.sample.eplanning;

import id.satuwarga.sample.eplanning.proposal.Seats;
import id.satuwarga.sample.ground.Environment;
import id.satuwarga.sample.ground.ServiceSettings;
import id.satuwarga.sample.ground.desk.DeskSettings;
import java.util.Map;

/**
 * What e-Planning is told by its environment; all mistakes are reported together.
 *
 * @param sandbox whether fictitious proposals are put into an empty database
 */
record Settings(ServiceSettings service, DeskSettings desk, Seats seats, boolean sandbox) {
  private static final int PORT = 8084;
  private static final String OPD = "bapelitbang-batam";

  static Settings from(Map<String, String> variables) {
    Environment environment = Environment.of("EPLANNING", variables);
    ServiceSettings service = ServiceSettings.from(environment, PORT, OPD);
    DeskSettings desk = DeskSettings.from(environment, service.opd(), service.publicUrl());
    Seats seats =
        new Seats(
            environment.count("MAIN", Seats.USUAL.main()),
            environment.count("RESERVE", Seats.USUAL.reserve()));
    environment.refuseMistakes();
    return new Settings(service, desk, seats, environment.sandbox());
  }
}
