package org.example;

import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.testkit.ConformanceTest;

class GreetingConformanceTest extends ConformanceTest {
  @Override
  protected MiniApp miniApp() {
    return new Greeting(draft -> {});
  }
}
