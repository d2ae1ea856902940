package id.satuwarga.sample.panic;

import id.satuwarga.sample.ground.Environment;
import id.satuwarga.sample.ground.Ground;
import id.satuwarga.sample.ground.ServiceSettings;
import id.satuwarga.sample.ground.desk.DeskSettings;
import id.satuwarga.sample.panic.alarm.Alarms;
import id.satuwarga.sample.panic.citizen.PanicMiniApp;
import id.satuwarga.sample.panic.officer.DutyDesk;
import id.satuwarga.sample.panic.officer.OfficerRoad;
import id.satuwarga.sample.panic.officer.OfficerTokens;
import id.satuwarga.sdk.client.NoticeOutbox;
import id.satuwarga.sdk.opd.ActionLog;
import id.satuwarga.sdk.opd.MiniAppEndpoint;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The panic button of one city's police, running. */
public final class PanicButton implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PanicButton.class);
  private static final int PORT = 8092;
  private static final String OPD = "polresta-barelang";

  private final Ground ground;

  private PanicButton(Ground ground, DutyDesk.Settings desk, OfficerTokens programs, Clock clock) {
    this.ground = ground;
    String app = ground.manifest().appId();
    Alarms alarms = new Alarms(ground.database(), new NoticeOutbox(clock), app, clock);
    ground.keep(new NoticeOutbox()).start(ground.source(), ground.satuWarga(), LOG::info);
    ground.http().createContext("/officer", new OfficerRoad(alarms, programs));
    DutyDesk.mount(ground.http(), desk, ground.database(), alarms, clock);
    ground.open(
        MiniAppEndpoint.of(new PanicMiniApp(ground.manifest(), alarms), ground.tokens())
            .actions(ActionLog.in(ground.source())));
  }

  /**
   * Starts it as the variables {@code PANIC_BUTTON_…} say. Officers sign in to their desk; programs
   * at it, a siren's, come in by {@code PANIC_BUTTON_TOKENS}: names with their tokens, {@code
   * siren=…}.
   */
  public static PanicButton start(Map<String, String> variables) throws IOException {
    Environment environment = Environment.of("PANIC_BUTTON", variables);
    ServiceSettings settings = ServiceSettings.from(environment, PORT, OPD);
    DutyDesk.Settings desk =
        new DutyDesk.Settings(
            environment.text("OFFICE", "Polresta Barelang"),
            environment.text("REGION", "21.71"),
            DeskSettings.from(environment, settings.opd(), settings.publicUrl()));
    environment.refuseMistakes();
    OfficerTokens programs = OfficerTokens.of(environment.names("TOKENS"));
    Ground ground = Ground.lay(settings, PanicButton.class);
    return new PanicButton(ground, desk, programs, Clock.systemUTC());
  }

  @Override
  public void close() {
    ground.close();
  }
}
