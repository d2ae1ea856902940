package id.satuwarga.sample.system;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** What {@code scripts/run} runs: starts the system, says where it is, waits for Ctrl-C. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    AtomicBoolean stopping = new AtomicBoolean();
    try {
      Path home = Path.of(System.getProperty("satuwarga.home", "")).toAbsolutePath();
      Settings settings = Settings.read(System.getenv(), List.of(arguments), home);
      SatuWargaSystem system =
          new SatuWargaSystem(
              settings, Programs.builtIn(home), (site, secrets) -> {}, out::println);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system, stopping, out), "stop"));
      system.start();
      Welcome.print(out, settings, system.site());
      new CountDownLatch(1).await();
    } catch (Refusal refusal) {
      if (!stopping.get()) {
        out.println(refusal.getMessage());
      }
      System.exit(1);
    }
  }

  private static void stop(SatuWargaSystem system, AtomicBoolean stopping, PrintStream out) {
    stopping.set(true);
    out.println("Berhenti … / Stopping …");
    system.close();
    out.println("Berhenti; data tetap ada. / Stopped; the data stays.");
  }
}
