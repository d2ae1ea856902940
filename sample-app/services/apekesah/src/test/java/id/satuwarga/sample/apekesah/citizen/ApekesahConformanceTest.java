package id.satuwarga.sample.apekesah.citizen;

import id.satuwarga.sample.apekesah.Main;
import id.satuwarga.sample.apekesah.complaint.Complaints;
import id.satuwarga.sample.apekesah.complaint.Routing;
import id.satuwarga.sample.ground.ManifestFile;
import id.satuwarga.sample.ground.SentFile;
import id.satuwarga.sample.ground.TestDatabase;
import id.satuwarga.sdk.client.NoticeOutbox;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.opd.ImageSource;
import id.satuwarga.sdk.testkit.ConformanceTest;
import java.time.Clock;

/** Every rule of the one app, tried on the complaint desk. */
class ApekesahConformanceTest extends ConformanceTest {
  private final Complaints complaints =
      new Complaints(
          TestDatabase.fresh(Main.class),
          new NoticeOutbox(Clock.systemUTC()),
          Routing.ofCity("21.71"),
          Clock.systemUTC());

  @Override
  protected MiniApp miniApp() {
    return new ApekesahMiniApp(
        Manifest.parse(ManifestFile.of(Main.class, "http://localhost:8082")),
        complaints,
        new Photos(id -> new SentFile("image/png", new byte[] {1, 2, 3}), complaints),
        new City("Kota Batam", "21.71"));
  }

  @Override
  protected ImageSource images() {
    return new ComplaintImages(complaints);
  }
}
