package id.satuwarga.sample.health;

import id.satuwarga.sample.ground.ServiceMain;
import java.io.IOException;

/** Runs Sikeda alone. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException {
    ServiceMain.run(HealthService::start);
  }
}
