package id.satuwarga.sample.eplanning;

import id.satuwarga.sample.ground.ServiceMain;
import java.io.IOException;

/** Runs e-Planning alone. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException {
    ServiceMain.run(EPlanning::start);
  }
}
