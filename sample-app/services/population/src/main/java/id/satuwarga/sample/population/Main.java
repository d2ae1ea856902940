package id.satuwarga.sample.population;

import id.satuwarga.sample.ground.ServiceMain;
import java.io.IOException;

/** Runs the register alone. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException {
    ServiceMain.run(PopulationService::start);
  }
}
