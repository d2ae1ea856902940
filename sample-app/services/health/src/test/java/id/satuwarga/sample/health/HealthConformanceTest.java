package id.satuwarga.sample.health;

import id.satuwarga.sample.health.citizen.HealthMiniApp;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.testkit.ConformanceTest;
import java.time.Clock;
import java.util.Map;

class HealthConformanceTest extends ConformanceTest {
  private final HealthHouse house = new HealthHouse();

  @Override
  protected MiniApp miniApp() {
    return new HealthMiniApp(Manifest.parse(HealthHouse.MANIFEST), house.queues, house.children);
  }

  @Override
  protected Map<String, String> examples() {
    return Map.of("card", "KIA20240917", "born", "2024-09-09", "time", "09:00");
  }

  @Override
  protected Clock clock() {
    return house.clock;
  }
}
