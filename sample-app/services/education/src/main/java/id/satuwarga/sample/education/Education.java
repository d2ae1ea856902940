package id.satuwarga.sample.education;

import id.satuwarga.sample.ground.Environment;
import id.satuwarga.sample.ground.Ground;
import id.satuwarga.sample.ground.ServiceSettings;
import id.satuwarga.sdk.opd.ActionLog;
import id.satuwarga.sdk.opd.MiniAppEndpoint;
import java.io.IOException;
import java.util.Map;

/** The school office of one city, running. */
public final class Education implements AutoCloseable {
  private static final int PORT = 8089;
  private static final String OPD = "disdik-batam";

  private final Ground ground;

  private Education(Ground ground) {
    this.ground = ground;
    AdmissionMiniApp app =
        new AdmissionMiniApp(ground.manifest(), new Applications(ground.database()));
    PrivacyWords.mount(ground.http());
    ground.open(MiniAppEndpoint.of(app, ground.tokens()).actions(ActionLog.in(ground.source())));
  }

  /** Starts it as the variables {@code EDUCATION_…} say. */
  public static Education start(Map<String, String> variables) throws IOException {
    Environment environment = Environment.of("EDUCATION", variables);
    ServiceSettings settings = ServiceSettings.from(environment, PORT, OPD);
    environment.refuseMistakes();
    return new Education(Ground.lay(settings, Education.class));
  }

  @Override
  public void close() {
    ground.close();
  }
}
