package id.satuwarga.sample.education;

import id.satuwarga.sample.ground.ServiceMain;
import java.io.IOException;

/** Runs school admission alone. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException {
    ServiceMain.run(Education::start);
  }
}
