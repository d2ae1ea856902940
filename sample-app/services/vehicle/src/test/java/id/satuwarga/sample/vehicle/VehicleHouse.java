package id.satuwarga.sample.vehicle;

import id.satuwarga.sample.ground.ManifestFile;
import id.satuwarga.sample.ground.Storage;
import id.satuwarga.sample.ground.TestDatabase;
import id.satuwarga.sample.vehicle.citizen.Owner;
import id.satuwarga.sample.vehicle.citizen.Owners;
import id.satuwarga.sample.vehicle.citizen.OwnersUnavailable;
import id.satuwarga.sample.vehicle.citizen.VehicleMiniApp;
import id.satuwarga.sample.vehicle.register.Vehicles;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.testkit.Citizen;
import id.satuwarga.sdk.testkit.MiniAppTester;
import id.satuwarga.sdk.testkit.TestClock;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Samsat with its fictitious vehicles, and a population register that notes what it is asked. */
public final class VehicleHouse implements Owners {
  public static final Citizen SITI = Citizen.named("Siti Rahmawati");
  public static final Citizen BAGUS = Citizen.named("Bagus Wicaksono");
  public static final String MANIFEST =
      ManifestFile.of(VehicleService.class, "https://samsat.kepri.example");

  public final TestClock clock = TestClock.at("2026-11-22T10:30:00+07:00");
  public final Jdbi database = Storage.over(TestDatabase.of(VehicleService.class));
  public final Vehicles vehicles = new Vehicles(database, clock);
  public final MiniAppTester app =
      MiniAppTester.of(new VehicleMiniApp(Manifest.parse(MANIFEST), vehicles, this)).clock(clock);

  /** What the register was asked, in order. */
  public final List<String> asked = new ArrayList<>();

  /** Why the register does not answer; null while it does. */
  public OwnersUnavailable.Why trouble;

  public VehicleHouse() {
    Storage.loadFictitious(database, VehicleService.class);
    due("BP1927QA", LocalDate.of(2026, 12, 5));
    due("BP4410HS", LocalDate.of(2026, 8, 14));
  }

  /** Sets a due date; the file speaks of days around the one it is loaded on. */
  public void due(String plate, LocalDate day) {
    database.useHandle(
        db ->
            db.execute(
                "UPDATE vehicle SET tax_due_on = ? WHERE plate = ?", Date.valueOf(day), plate));
  }

  @Override
  public String familyCard(String subject) throws OwnersUnavailable {
    ask("kartu-keluarga");
    return subject.equals(SITI.subject()) ? "9901011203150001" : "9901010705120002";
  }

  @Override
  public Owner owner(String subject) throws OwnersUnavailable {
    ask("ktp");
    return new Owner(
        "Siti Rahmawati",
        "Perumahan Taman Sari Blok C2",
        "Belian, Batam Kota",
        "9901••••••••0001",
        "KTP-el terbit");
  }

  private void ask(String source) throws OwnersUnavailable {
    asked.add(source);
    if (trouble != null) {
      throw new OwnersUnavailable(trouble, new IllegalStateException());
    }
  }
}
