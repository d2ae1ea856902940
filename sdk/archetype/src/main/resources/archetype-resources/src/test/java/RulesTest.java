package ${package};

import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.testkit.ConformanceTest;

/** Holds the mini-app to the rules of the one app: a named test for each. */
class RulesTest extends ConformanceTest {
  @Override
  protected MiniApp miniApp() {
    return new RequestMiniApp();
  }
}
