package id.satuwarga.sample.vehicle;

import id.satuwarga.sample.vehicle.citizen.VehicleMiniApp;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.testkit.Citizen;
import id.satuwarga.sdk.testkit.ConformanceTest;
import java.time.Clock;
import java.util.Map;

class VehicleConformanceTest extends ConformanceTest {
  private final VehicleHouse house = new VehicleHouse();

  @Override
  protected MiniApp miniApp() {
    return new VehicleMiniApp(Manifest.parse(VehicleHouse.MANIFEST), house.vehicles, house);
  }

  @Override
  protected Citizen citizen() {
    return VehicleHouse.SITI;
  }

  @Override
  protected Map<String, String> examples() {
    return Map.of("plate", "BP 1927 QA", "frame", "K7R42");
  }

  @Override
  protected Clock clock() {
    return house.clock;
  }
}
