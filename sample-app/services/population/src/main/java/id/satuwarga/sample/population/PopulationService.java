package id.satuwarga.sample.population;

import id.satuwarga.sample.ground.Environment;
import id.satuwarga.sample.ground.Ground;
import id.satuwarga.sample.ground.Rounds;
import id.satuwarga.sample.ground.ServiceSettings;
import id.satuwarga.sample.ground.Storage;
import id.satuwarga.sample.population.citizen.PopulationMiniApp;
import id.satuwarga.sample.population.document.DocumentDesk;
import id.satuwarga.sample.population.document.DocumentLinks;
import id.satuwarga.sample.population.move.Clerk;
import id.satuwarga.sample.population.move.MoveNotices;
import id.satuwarga.sample.population.move.Moves;
import id.satuwarga.sample.population.register.Register;
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
 * The register, running. Its environment begins with {@code POPULATION_}; {@code
 * SATUWARGA_SANDBOX=true} loads people who do not exist and puts a simulated clerk at the desk.
 */
public final class PopulationService implements AutoCloseable {
  public static final String PREFIX = "POPULATION";

  private static final Logger LOG = LoggerFactory.getLogger(PopulationService.class);
  private static final int PORT = 8085;
  private static final Duration CLERK_AFTER = Duration.ofSeconds(8);
  private static final Duration CLERK_LOOKS = Duration.ofSeconds(1);
  private static final Duration TIDY = Duration.ofHours(1);

  private final Ground ground;

  private PopulationService(Ground ground) {
    this.ground = ground;
  }

  public static PopulationService start(Map<String, String> environment) throws IOException {
    Environment told = Environment.of(PREFIX, environment);
    ServiceSettings settings = ServiceSettings.from(told, PORT, "disdukcapil-batam");
    told.refuseMistakes();
    Ground ground = Ground.lay(settings, PopulationService.class);
    Clock clock = Clock.systemUTC();
    Register register = new Register(ground.database(), clock);
    Moves moves =
        new Moves(ground.database(), register, new MoveNotices(ground.manifest().appId()), clock);
    DocumentLinks links = new DocumentLinks(ground.database(), register, clock);
    PopulationMiniApp app =
        new PopulationMiniApp(
            ground.manifest(), register, moves, links, ground.uploads(), settings.publicUrl());
    if (told.sandbox()) {
      Storage.loadFictitious(ground.database(), PopulationService.class);
      Clerk clerk = new Clerk(moves, CLERK_AFTER, clock);
      ground.keep(Rounds.every(CLERK_LOOKS, "clerk", clerk::round));
    }
    ground.keep(Rounds.every(TIDY, "attachments", moves::tidy));
    ground.keep(new NoticeOutbox()).start(ground.source(), ground.satuWarga(), LOG::info);
    ground.http().createContext(DocumentDesk.PATH, new DocumentDesk(links));
    PrivacyWords.mount(ground.http());
    ground.open(MiniAppEndpoint.of(app, ground.tokens()).actions(ActionLog.in(ground.source())));
    return new PopulationService(ground);
  }

  @Override
  public void close() {
    ground.close();
  }
}
