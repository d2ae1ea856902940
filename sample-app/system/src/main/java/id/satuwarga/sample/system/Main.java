package id.satuwarga.sample.system;

import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** What {@code scripts/run} runs: starts the system, says where it is, waits for Ctrl-C. */
public final class Main {
  /** Whose doing the end is: only once, and whoever is first says it. */
  private enum End {
    NONE,
    ASKED,
    REFUSED
  }

  private static final String LAN = "--lan";

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    AtomicReference<End> end = new AtomicReference<>(End.NONE);
    try {
      Path home = Path.of(System.getProperty("satuwarga.home", "")).toAbsolutePath();
      List<String> chosen = Stream.of(arguments).filter(it -> !it.equals(LAN)).toList();
      Optional<InetAddress> lan =
          List.of(arguments).contains(LAN)
              ? Optional.of(Lan.address(System.getenv().getOrDefault("LAN_ADDRESS", "").strip()))
              : Optional.empty();
      Settings settings = Settings.read(System.getenv(), chosen, home);
      SatuWargaSystem system = SatuWargaSystem.of(settings, home, out::println);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system, end, out), "stop"));
      system.start();
      Welcome.print(out, settings, system.site());
      lan.map(address -> LanDoor.open(address, system.site().server(), system.site().provider()))
          .ifPresent(door -> Welcome.phones(out, door.address()));
      new CountDownLatch(1).await();
    } catch (Refusal refusal) {
      if (end.compareAndSet(End.NONE, End.REFUSED)) {
        System.err.println(refusal.getMessage());
      }
      System.exit(1);
    }
  }

  private static void stop(SatuWargaSystem system, AtomicReference<End> end, PrintStream out) {
    boolean asked = end.compareAndSet(End.NONE, End.ASKED);
    if (asked) {
      out.println("Berhenti … / Stopping …");
    }
    system.close();
    if (asked) {
      out.println("Berhenti; data tetap ada. / Stopped; the data stays.");
    }
  }
}
