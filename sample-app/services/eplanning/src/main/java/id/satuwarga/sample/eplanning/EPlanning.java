package id.satuwarga.sample.eplanning;

import id.satuwarga.sample.eplanning.citizen.Attachments;
import id.satuwarga.sample.eplanning.citizen.EPlanningMiniApp;
import id.satuwarga.sample.eplanning.citizen.ProposalImages;
import id.satuwarga.sample.eplanning.officer.PlannersDesk;
import id.satuwarga.sample.eplanning.proposal.Musrenbang;
import id.satuwarga.sample.eplanning.proposal.Proposals;
import id.satuwarga.sample.eplanning.proposal.Supports;
import id.satuwarga.sample.ground.Ground;
import id.satuwarga.sample.ground.Rounds;
import id.satuwarga.sdk.client.NoticeOutbox;
import id.satuwarga.sdk.opd.ActionLog;
import id.satuwarga.sdk.opd.MiniAppEndpoint;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The planning service of one city, running. */
public final class EPlanning implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EPlanning.class);

  private static final Duration TIDY = Duration.ofHours(1);

  private final Ground ground;

  private EPlanning(Ground ground, Settings settings, Clock clock) {
    this.ground = ground;
    Jdbi database = ground.database();
    Proposals proposals = new Proposals(database, clock);
    Supports supports = new Supports(database, clock);
    Musrenbang musrenbang =
        new Musrenbang(database, new NoticeOutbox(clock), clock, settings.seats());
    if (settings.sandbox()) {
      new DemoData(proposals, supports).fill();
    }
    ground.keep(Rounds.every(TIDY, "attachments", proposals::tidy));
    ground.keep(new NoticeOutbox()).start(ground.source(), ground.satuWarga(), LOG::info);
    PlannersDesk.mount(ground.http(), settings.desk(), database, clock, proposals, musrenbang);
    EPlanningMiniApp app =
        new EPlanningMiniApp(
            ground.manifest(),
            proposals,
            supports,
            musrenbang,
            new Attachments(ground.uploads(), proposals));
    ground.open(
        MiniAppEndpoint.of(app, ground.tokens())
            .actions(ActionLog.in(ground.source()))
            .images(new ProposalImages(proposals)));
  }

  /** Starts it as the variables {@code EPLANNING_…} say. */
  public static EPlanning start(Map<String, String> variables) throws IOException {
    Settings settings = Settings.from(variables);
    Ground ground = Ground.lay(settings.service(), EPlanning.class);
    return new EPlanning(ground, settings, Clock.systemUTC());
  }

  @Override
  public void close() {
    ground.close();
  }
}
