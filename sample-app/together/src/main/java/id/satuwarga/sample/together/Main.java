package id.satuwarga.sample.together;

import id.satuwarga.sample.education.Education;
import id.satuwarga.sample.eplanning.EPlanning;
import id.satuwarga.sample.ground.ServiceMain;
import id.satuwarga.sample.health.HealthService;
import id.satuwarga.sample.panic.PanicButton;
import id.satuwarga.sample.population.PopulationService;
import id.satuwarga.sample.socialaid.SocialAidService;
import id.satuwarga.sample.vehicle.VehicleService;
import java.util.List;

/**
 * Starts every service side by side; each reads the variables of its own prefix. A new sample
 * service is one line here and one in the supervisor's {@code SampleService}.
 */
public final class Main {
  private static final List<ServiceMain.Start> SERVICES =
      List.of(
          EPlanning::start,
          PopulationService::start,
          VehicleService::start,
          HealthService::start,
          SocialAidService::start,
          Education::start,
          PanicButton::start);

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    ServiceMain.run(environment -> Together.start(SERVICES, environment));
  }
}
