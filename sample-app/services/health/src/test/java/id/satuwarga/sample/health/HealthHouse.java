package id.satuwarga.sample.health;

import id.satuwarga.sample.ground.ManifestFile;
import id.satuwarga.sample.ground.Storage;
import id.satuwarga.sample.ground.TestDatabase;
import id.satuwarga.sample.health.child.Children;
import id.satuwarga.sample.health.citizen.HealthMiniApp;
import id.satuwarga.sample.health.queue.Queues;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.testkit.Citizen;
import id.satuwarga.sdk.testkit.MiniAppTester;
import id.satuwarga.sdk.testkit.TestClock;
import org.jdbi.v3.core.Jdbi;

/** Sikeda with its fictitious clinics and children, on a Monday morning. */
public final class HealthHouse {
  public static final Citizen SITI = Citizen.named("Siti Rahmawati");
  public static final Citizen BAGUS = Citizen.named("Bagus Wicaksono");
  public static final String MANIFEST =
      ManifestFile.of(HealthService.class, "https://dinkes.batam.example");

  public final TestClock clock = TestClock.at("2026-11-23T07:30:00+07:00");
  public final Jdbi database = Storage.over(TestDatabase.of(HealthService.class));
  public final Queues queues = new Queues(database, clock);
  public final Children children = new Children(database, clock);
  public final MiniAppTester app =
      MiniAppTester.of(new HealthMiniApp(Manifest.parse(MANIFEST), queues, children)).clock(clock);

  public HealthHouse() {
    Storage.loadFictitious(database, HealthService.class);
  }
}
