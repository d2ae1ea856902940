package id.satuwarga.sample.health;

import id.satuwarga.sample.ground.Environment;
import id.satuwarga.sample.ground.Ground;
import id.satuwarga.sample.ground.ServiceSettings;
import id.satuwarga.sample.ground.Storage;
import id.satuwarga.sample.health.child.Children;
import id.satuwarga.sample.health.citizen.HealthMiniApp;
import id.satuwarga.sample.health.queue.Queues;
import id.satuwarga.sdk.opd.ActionLog;
import id.satuwarga.sdk.opd.MiniAppEndpoint;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;

/**
 * Sikeda, running. Its environment begins with {@code HEALTH_}; {@code SATUWARGA_SANDBOX=true}
 * loads clinics and children that do not exist.
 */
public final class HealthService implements AutoCloseable {
  public static final String PREFIX = "HEALTH";

  private static final int PORT = 8087;

  private final Ground ground;

  private HealthService(Ground ground) {
    this.ground = ground;
  }

  public static HealthService start(Map<String, String> environment) throws IOException {
    Environment told = Environment.of(PREFIX, environment);
    ServiceSettings settings = ServiceSettings.from(told, PORT, "dinkes-batam");
    told.refuseMistakes();
    Ground ground = Ground.lay(settings, HealthService.class);
    Clock clock = Clock.systemUTC();
    if (told.sandbox()) {
      Storage.loadFictitious(ground.database(), HealthService.class);
    }
    HealthMiniApp app =
        new HealthMiniApp(
            ground.manifest(),
            new Queues(ground.database(), clock),
            new Children(ground.database(), clock));
    PrivacyWords.mount(ground.http());
    ground.open(MiniAppEndpoint.of(app, ground.tokens()).actions(ActionLog.in(ground.source())));
    return new HealthService(ground);
  }

  @Override
  public void close() {
    ground.close();
  }
}
