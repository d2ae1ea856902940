package id.satuwarga.sample.population;

import id.satuwarga.sample.ground.ManifestFile;
import id.satuwarga.sample.ground.SentFile;
import id.satuwarga.sample.ground.Storage;
import id.satuwarga.sample.ground.TestDatabase;
import id.satuwarga.sample.ground.Uploads;
import id.satuwarga.sample.population.citizen.PopulationMiniApp;
import id.satuwarga.sample.population.document.DocumentLinks;
import id.satuwarga.sample.population.move.MoveNotices;
import id.satuwarga.sample.population.move.Moves;
import id.satuwarga.sample.population.register.Register;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.testkit.Citizen;
import id.satuwarga.sdk.testkit.MiniAppTester;
import id.satuwarga.sdk.testkit.TestClock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The register with its fictitious people, as a test needs it. */
public final class RegisterHouse {
  public static final Citizen SITI =
      Citizen.named("Siti Rahmawati").claim("nik", "9901015703920001");
  public static final Citizen HENDRA =
      Citizen.named("Hendra Gunawan").claim("nik", "9901010404890101");
  public static final Citizen BAGUS =
      Citizen.named("Bagus Wicaksono").claim("nik", "9901010911870002");
  public static final Citizen STRANGER = Citizen.named("Sutrisno").claim("nik", "9901012806650003");

  public final TestClock clock = TestClock.at("2026-11-22T10:30:00+07:00");
  public final Jdbi database = Storage.over(TestDatabase.of(PopulationService.class));
  public final Register register = new Register(database, clock);
  public final Moves moves =
      new Moves(database, register, new MoveNotices("id.batam.kependudukan"), clock);
  public final DocumentLinks links = new DocumentLinks(database, register, clock);

  public RegisterHouse() {
    Storage.loadFictitious(database, PopulationService.class);
  }

  public static String manifest(String origin) {
    return ManifestFile.of(PopulationService.class, origin);
  }

  public PopulationMiniApp app(String origin, Uploads uploads) {
    return new PopulationMiniApp(
        Manifest.parse(manifest(origin)), register, moves, links, uploads, origin);
  }

  /** At an https address, with uploads of three bytes. */
  public MiniAppTester tester() {
    return tester("https://disdukcapil.batam.example");
  }

  public MiniAppTester tester(String origin) {
    return MiniAppTester.of(
            app(origin, id -> new SentFile("application/pdf", new byte[] {1, 2, 3})))
        .clock(clock);
  }

  /** References of the notices that wait. */
  public List<String> notices() {
    return database.withHandle(
        db ->
            db.createQuery("SELECT reference FROM satuwarga_notice ORDER BY reference")
                .mapTo(String.class)
                .list());
  }
}
