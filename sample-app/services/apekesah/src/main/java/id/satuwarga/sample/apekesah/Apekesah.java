package id.satuwarga.sample.apekesah;

import id.satuwarga.sample.apekesah.citizen.ApekesahMiniApp;
import id.satuwarga.sample.apekesah.citizen.City;
import id.satuwarga.sample.apekesah.citizen.ComplaintImages;
import id.satuwarga.sample.apekesah.citizen.Photos;
import id.satuwarga.sample.apekesah.complaint.Complaints;
import id.satuwarga.sample.apekesah.complaint.Deadlines;
import id.satuwarga.sample.apekesah.complaint.Retention;
import id.satuwarga.sample.apekesah.officer.OfficerDesk;
import id.satuwarga.sample.ground.Ground;
import id.satuwarga.sample.ground.Rounds;
import id.satuwarga.sample.ground.Storage;
import id.satuwarga.sdk.client.NoticeOutbox;
import id.satuwarga.sdk.opd.ActionLog;
import id.satuwarga.sdk.opd.MiniAppEndpoint;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One city's complaint service, running: its tables, its officers' desk, and its place in the one
 * app.
 */
final class Apekesah implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Apekesah.class);

  private static final Duration DEADLINES = Duration.ofMinutes(1);
  private static final Duration TIDY = Duration.ofHours(1);

  private final Ground ground;

  private Apekesah(Ground ground, Settings settings, Clock clock) {
    this.ground = ground;
    Complaints complaints =
        new Complaints(ground.database(), new NoticeOutbox(clock), settings.routing(), clock);
    ground.keep(new NoticeOutbox()).start(ground.source(), ground.satuWarga(), LOG::info);
    Retention retention = new Retention(ground.database(), clock);
    ground.keep(Rounds.every(TIDY, "retention", retention::tidy));
    Deadlines deadlines = new Deadlines(ground.database(), new NoticeOutbox(clock), clock);
    ground.keep(Rounds.every(DEADLINES, "deadlines", deadlines::round));
    City city = new City(settings.city(), settings.region());
    Photos photos = new Photos(ground.uploads(), complaints);
    ApekesahMiniApp app = new ApekesahMiniApp(ground.manifest(), complaints, photos, city);
    OfficerDesk.mount(ground.http(), settings.desk(), ground.database(), complaints, clock);
    ground.open(
        MiniAppEndpoint.of(app, ground.tokens())
            .actions(ActionLog.in(ground.source()))
            .images(new ComplaintImages(complaints)));
  }

  static Apekesah start(Settings settings, Clock clock) throws IOException {
    return new Apekesah(Ground.lay(settings.service(), Apekesah.class), settings, clock);
  }

  /**
   * Deletes everything of the citizen who filed this complaint, for a wish that reached the city.
   *
   * @return how many complaints there were
   */
  static int forget(Settings settings, long number, Clock clock) {
    try (Storage storage = Storage.open(settings.service().database(), 1)) {
      return new Retention(storage.database(), clock).forget(number);
    }
  }

  @Override
  public void close() {
    ground.close();
  }
}
