package id.satuwarga.sample.health.schedule;

import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.testkit.ConformanceTest;

class ScheduleConformanceTest extends ConformanceTest {
  @Override
  protected MiniApp miniApp() {
    return new ScheduleMiniApp();
  }
}
