package id.satuwarga.sample.panic;

import id.satuwarga.sample.ground.ServiceMain;
import java.io.IOException;

/** Runs the panic button alone. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException {
    ServiceMain.run(PanicButton::start);
  }
}
