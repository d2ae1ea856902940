package id.satuwarga.sample.population;

import id.satuwarga.sample.ground.SentFile;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.testkit.Citizen;
import id.satuwarga.sdk.testkit.ConformanceTest;
import java.time.Clock;

class PopulationConformanceTest extends ConformanceTest {
  private final RegisterHouse house = new RegisterHouse();

  @Override
  protected MiniApp miniApp() {
    return house.app(
        "https://disdukcapil.batam.example", id -> new SentFile("image/png", new byte[] {1}));
  }

  @Override
  protected Citizen citizen() {
    return RegisterHouse.SITI;
  }

  @Override
  protected Place place() {
    return Place.in("21.71.10.1005").street("Jalan Anggrek Nomor 5");
  }

  @Override
  protected Clock clock() {
    return house.clock;
  }
}
