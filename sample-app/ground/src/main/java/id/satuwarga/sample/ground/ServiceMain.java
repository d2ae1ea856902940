package id.satuwarga.sample.ground;

import java.io.IOException;
import java.util.Map;

/** Runs one service alone, until it is stopped. */
public final class ServiceMain {
  private ServiceMain() {}

  /** How a service is started from its environment. */
  @FunctionalInterface
  public interface Start {
    AutoCloseable with(Map<String, String> environment) throws IOException;
  }

  /** Starts it; mistakes of the environment are printed and end the program with 2. */
  public static void run(Start service) throws IOException {
    try {
      AutoCloseable running = service.with(System.getenv());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(running), "stop"));
    } catch (IllegalArgumentException mistakes) {
      System.err.println(mistakes.getMessage());
      System.exit(2);
    }
  }

  private static void close(AutoCloseable running) {
    try {
      running.close();
    } catch (Exception e) {
      System.err.println("Did not stop cleanly: " + e);
    }
  }
}
