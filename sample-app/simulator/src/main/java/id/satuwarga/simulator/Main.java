package id.satuwarga.simulator;

import id.satuwarga.sample.system.Refusal;
import id.satuwarga.sample.system.Sandbox;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** What {@code mvn satuwarga:run} runs: the simulator, until Ctrl-C or until Maven is gone. */
public final class Main {
  private static final String PARENT = "parent=";

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    AtomicBoolean stopping = new AtomicBoolean();
    try {
      Stream.of(arguments).filter(it -> it.startsWith(PARENT)).forEach(Main::endWithParent);
      out.println("Simulator dimulai … / The simulator starts …");
      Order order = Order.read(List.of(arguments));
      Sandbox sandbox = Sandbox.of(order.settings(), out::println);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(sandbox, stopping), "stop"));
      Simulator.start(order, sandbox, out::println).follow();
    } catch (Refusal refusal) {
      if (!stopping.get()) {
        System.err.println(refusal.getMessage());
      }
      System.exit(1);
    } catch (IOException e) {
      System.err.println("Tidak dapat dijalankan / Cannot run: " + e);
      System.exit(1);
    }
  }

  /** What runs in processes of its own; this one ends anyway. */
  private static void stop(Sandbox sandbox, AtomicBoolean stopping) {
    stopping.set(true);
    sandbox.close();
  }

  /** A Maven that is killed takes nobody with it. */
  private static void endWithParent(String argument) {
    ProcessHandle.of(Long.parseLong(argument.substring(PARENT.length())))
        .ifPresent(
            parent -> {
              Thread watch = new Thread(() -> await(parent), "watch-parent");
              watch.setDaemon(true);
              watch.start();
            });
  }

  private static void await(ProcessHandle parent) {
    try {
      while (parent.isAlive()) {
        TimeUnit.SECONDS.sleep(1);
      }
      System.exit(0);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
