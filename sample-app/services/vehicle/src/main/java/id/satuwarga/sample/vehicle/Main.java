package id.satuwarga.sample.vehicle;

import id.satuwarga.sample.ground.ServiceMain;
import java.io.IOException;

/** Runs the vehicle service alone. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException {
    ServiceMain.run(VehicleService::start);
  }
}
