package id.satuwarga.sample.vehicle;

import id.satuwarga.sample.ground.Environment;
import id.satuwarga.sample.ground.Ground;
import id.satuwarga.sample.ground.Rounds;
import id.satuwarga.sample.ground.ServiceSettings;
import id.satuwarga.sample.ground.Storage;
import id.satuwarga.sample.vehicle.citizen.VehicleMiniApp;
import id.satuwarga.sample.vehicle.register.Reminders;
import id.satuwarga.sample.vehicle.register.Vehicles;
import id.satuwarga.sdk.client.NoticeOutbox;
import id.satuwarga.sdk.opd.ActionLog;
import id.satuwarga.sdk.opd.MiniAppEndpoint;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vehicle service, running. Its environment begins with {@code VEHICLE_}; {@code
 * SATUWARGA_SANDBOX=true} loads vehicles of people who do not exist.
 */
public final class VehicleService implements AutoCloseable {
  public static final String PREFIX = "VEHICLE";

  private static final Logger LOG = LoggerFactory.getLogger(VehicleService.class);
  private static final int PORT = 8086;
  private static final Duration REMIND = Duration.ofMinutes(1);

  private final Ground ground;

  private VehicleService(Ground ground) {
    this.ground = ground;
  }

  public static VehicleService start(Map<String, String> environment) throws IOException {
    Environment told = Environment.of(PREFIX, environment);
    ServiceSettings settings = ServiceSettings.from(told, PORT, "samsat-kepri");
    told.refuseMistakes();
    Ground ground = Ground.lay(settings, VehicleService.class);
    Clock clock = Clock.systemUTC();
    String appId = ground.manifest().appId();
    if (told.sandbox()) {
      Storage.loadFictitious(ground.database(), VehicleService.class);
    }
    VehicleMiniApp app =
        new VehicleMiniApp(
            ground.manifest(),
            new Vehicles(ground.database(), clock),
            new PopulationOwners(ground.satuWarga(), appId));
    Reminders reminders = new Reminders(ground.database(), appId, clock);
    ground.keep(Rounds.every(REMIND, "reminders", reminders::round));
    ground.keep(new NoticeOutbox()).start(ground.source(), ground.satuWarga(), LOG::info);
    PrivacyWords.mount(ground.http());
    ground.open(MiniAppEndpoint.of(app, ground.tokens()).actions(ActionLog.in(ground.source())));
    return new VehicleService(ground);
  }

  @Override
  public void close() {
    ground.close();
  }
}
