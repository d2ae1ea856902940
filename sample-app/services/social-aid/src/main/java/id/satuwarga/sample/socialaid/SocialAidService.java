package id.satuwarga.sample.socialaid;

import id.satuwarga.sample.ground.Environment;
import id.satuwarga.sample.ground.Ground;
import id.satuwarga.sample.ground.ServiceSettings;
import id.satuwarga.sample.ground.Storage;
import id.satuwarga.sample.socialaid.aid.AidRegister;
import id.satuwarga.sample.socialaid.citizen.SocialAidMiniApp;
import id.satuwarga.sample.socialaid.official.NamedLists;
import id.satuwarga.sample.socialaid.official.Officials;
import id.satuwarga.sdk.opd.ActionLog;
import id.satuwarga.sdk.opd.MiniAppEndpoint;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;

/**
 * The social aid register, running. Its environment begins with {@code SOCIAL_AID_}; {@code
 * SATUWARGA_SANDBOX=true} loads people who do not exist, and {@code SOCIAL_AID_APPOINTMENT} is then
 * the code by which one fictitious official comes to their post.
 */
public final class SocialAidService implements AutoCloseable {
  public static final String PREFIX = "SOCIAL_AID";

  private static final int PORT = 8088;
  private static final String CITY = "21.71";

  private final Ground ground;

  private SocialAidService(Ground ground) {
    this.ground = ground;
  }

  public static SocialAidService start(Map<String, String> environment) throws IOException {
    Environment told = Environment.of(PREFIX, environment);
    ServiceSettings settings = ServiceSettings.from(told, PORT, "dinsos-batam");
    String appointment = told.text("APPOINTMENT", "");
    told.refuseMistakes();
    Ground ground = Ground.lay(settings, SocialAidService.class);
    Clock clock = Clock.systemUTC();
    Officials officials = new Officials(ground.database(), clock);
    if (told.sandbox()) {
      Storage.loadFictitious(ground.database(), SocialAidService.class);
      if (!appointment.isEmpty()) {
        officials.appoint(appointment, "Lestari Handayani", "Pendamping PKH (contoh)", CITY);
      }
    }
    SocialAidMiniApp app =
        new SocialAidMiniApp(
            ground.manifest(),
            new AidRegister(ground.database(), clock),
            officials,
            new NamedLists(ground.database(), clock));
    PrivacyWords.mount(ground.http());
    ground.open(MiniAppEndpoint.of(app, ground.tokens()).actions(ActionLog.in(ground.source())));
    return new SocialAidService(ground);
  }

  @Override
  public void close() {
    ground.close();
  }
}
