package id.satuwarga.sample.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sample.system.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** What happens to processes: they die, hang, and come to themselves again. */
final class Trouble {
  private static final long PATIENCE_SECONDS = 60;

  private Trouble() {}

  /** The process is gone at once; whoever keeps it starts it again. */
  static void kill(Part part) {
    long pid = pid(part);
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    await(() -> TheSystem.pid(part).orElse(0) != pid, part + " is gone");
  }

  /** The process lives, takes calls, and answers none. */
  static void freeze(Part part) {
    signal("STOP", part);
  }

  static void thaw(Part part) {
    signal("CONT", part);
  }

  static void awaitReady(Part part) {
    await(() -> TheSystem.isReady(part), part + " works again");
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition, String what) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.holds() && System.nanoTime() < end) {
      pause();
    }
    assertThat(condition.holds()).as(what).isTrue();
  }

  private static void signal(String name, Part part) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid(part))).start();
      assertThat(kill.waitFor()).as("kill -%s", name).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static long pid(Part part) {
    await(() -> TheSystem.pid(part).isPresent(), part + " runs");
    return TheSystem.pid(part).orElseThrow();
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
