package id.satuwarga.sample.eplanning;

import id.satuwarga.sample.eplanning.citizen.Attachments;
import id.satuwarga.sample.eplanning.citizen.EPlanningMiniApp;
import id.satuwarga.sample.eplanning.citizen.ProposalImages;
import id.satuwarga.sample.eplanning.proposal.Attachment;
import id.satuwarga.sample.eplanning.proposal.Proposals;
import id.satuwarga.sample.ground.Environment;
import id.satuwarga.sample.ground.Ground;
import id.satuwarga.sample.ground.ServiceSettings;
import id.satuwarga.sdk.client.UploadedFile;
import id.satuwarga.sdk.opd.JdbcActionLog;
import id.satuwarga.sdk.opd.MiniAppEndpoint;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;

/** The planning service of one city, running. */
public final class EPlanning implements AutoCloseable {
  private static final int PORT = 8084;
  private static final String OPD = "bapelitbang-batam";

  private final Ground ground;

  private EPlanning(Ground ground, Clock clock) {
    this.ground = ground;
    Proposals proposals = new Proposals(ground.database(), clock);
    Attachments attachments = new Attachments(this::fetch, proposals);
    EPlanningMiniApp app = new EPlanningMiniApp(ground.manifest(), proposals, attachments);
    ground.open(
        MiniAppEndpoint.of(app, ground.tokens())
            .actions(JdbcActionLog.in(ground.source()))
            .images(new ProposalImages(proposals))
            .build());
  }

  /** Starts it as the variables {@code EPLANNING_…} say. */
  public static EPlanning start(Map<String, String> variables) throws IOException {
    Environment environment = Environment.of("EPLANNING", variables);
    ServiceSettings settings = ServiceSettings.from(environment, PORT, OPD);
    environment.refuseMistakes();
    return new EPlanning(Ground.lay(settings, EPlanning.class), Clock.systemUTC());
  }

  @Override
  public void close() {
    ground.close();
  }

  private Attachment fetch(String uploadId) {
    UploadedFile file = ground.satuWarga().uploads().fetch(uploadId).execute();
    return new Attachment(file.type(), file.content());
  }
}
