package id.satuwarga.sample.socialaid;

import id.satuwarga.sample.ground.ManifestFile;
import id.satuwarga.sample.ground.Storage;
import id.satuwarga.sample.ground.TestDatabase;
import id.satuwarga.sample.socialaid.aid.AidRegister;
import id.satuwarga.sample.socialaid.citizen.SocialAidMiniApp;
import id.satuwarga.sample.socialaid.official.NamedLists;
import id.satuwarga.sample.socialaid.official.Officials;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.testkit.Citizen;
import id.satuwarga.sdk.testkit.MiniAppTester;
import id.satuwarga.sdk.testkit.TestClock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/**
 * The social aid register with its fictitious people, today: they are of the quarter they are
 * loaded in.
 */
public final class AidHouse {
  public static final Citizen SITI =
      Citizen.named("Siti Rahmawati").claim("nik", "9901015703920001");
  public static final Citizen MARIA =
      Citizen.named("Maria Kewa Tukan").claim("nik", "9901014508010004");
  public static final Citizen LESTARI =
      Citizen.named("Lestari Handayani").claim("nik", "9901016210940006");
  public static final String CODE = "SURAT-TUGAS-7F3K-2026";
  public static final String MANIFEST =
      ManifestFile.of(SocialAidService.class, "https://dinsos.batam.example");

  public final TestClock clock = TestClock.at(OffsetDateTime.now(ZoneOffset.UTC).toString());
  public final Jdbi database = Storage.over(TestDatabase.of(SocialAidService.class));
  public final AidRegister register = new AidRegister(database, clock);
  public final Officials officials = new Officials(database, clock);
  public final NamedLists lists = new NamedLists(database, clock);
  public final MiniAppTester app =
      MiniAppTester.of(new SocialAidMiniApp(Manifest.parse(MANIFEST), register, officials, lists))
          .clock(clock);

  public AidHouse() {
    Storage.loadFictitious(database, SocialAidService.class);
  }

  /** Lestari comes to her post in a territory. */
  public void appoint(String region) {
    officials.appoint(CODE, "Lestari Handayani", "Pendamping PKH", region);
    officials.enrol(LESTARI.subject(), CODE);
  }
}
