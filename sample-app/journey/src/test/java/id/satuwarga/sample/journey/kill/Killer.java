package id.satuwarga.sample.journey.kill;

import id.satuwarga.sample.system.Part;
import id.satuwarga.sample.system.SatuWargaSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Kills the server and PostgreSQL in turns that only the seed knows, now and then both, or a city's
 * Apekesah with them. Now and then it does not wait until they are back.
 */
final class Killer {
  private static final Duration COMEBACK = Duration.ofMinutes(2);
  private static final int LONGEST_PAUSE_MILLIS = 4_000;

  private final SatuWargaSystem system;
  private final Random random;
  private final Consumer<String> say;

  Killer(SatuWargaSystem system, Random random, Consumer<String> say) {
    this.system = system;
    this.random = random;
    this.say = say;
  }

  void strike(int times) throws InterruptedException {
    List<Part> victims = new ArrayList<>();
    for (int turn = 0; turn < times; turn++) {
      victims.add(turn % 2 == 0 ? Part.SERVER : Part.POSTGRES);
    }
    Collections.shuffle(victims, random);
    for (int turn = 0; turn < times; turn++) {
      TimeUnit.MILLISECONDS.sleep(random.nextInt(200, LONGEST_PAUSE_MILLIS));
      List<Part> fallen = new ArrayList<>(List.of(victims.get(turn)));
      int more = random.nextInt(6);
      if (more == 0) {
        fallen.add(fallen.contains(Part.SERVER) ? Part.POSTGRES : Part.SERVER);
      } else if (more == 1) {
        fallen.add(random.nextBoolean() ? Part.BATAM : Part.TEGAL);
      }
      Map<Part, Long> killed = kill(fallen);
      say.accept("kill " + (turn + 1) + " of " + times + ": " + killed.keySet());
      boolean hasty = random.nextInt(4) == 0;
      awaitComeback(killed, hasty);
    }
    awaitAllReady();
  }

  private Map<Part, Long> kill(List<Part> parts) {
    Map<Part, Long> killed = new EnumMap<>(Part.class);
    for (Part part : parts) {
      system
          .pid(part)
          .ifPresent(
              pid -> {
                // SIGKILL on every Unix
                ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
                killed.put(part, pid);
              });
    }
    return killed;
  }

  /** A process that is there again, and when there is no haste one that works. */
  private void awaitComeback(Map<Part, Long> killed, boolean hasty) throws InterruptedException {
    long end = System.nanoTime() + COMEBACK.toNanos();
    for (Map.Entry<Part, Long> one : killed.entrySet()) {
      Part part = one.getKey();
      while (system.pid(part).orElse(one.getValue()) == one.getValue()
          || (!hasty && !system.isReady(part))) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException(part + " did not come back within " + COMEBACK);
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }

  private void awaitAllReady() throws InterruptedException {
    long end = System.nanoTime() + COMEBACK.toNanos();
    for (Part part : Part.values()) {
      while (!system.isReady(part)) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException(part + " is not ready " + COMEBACK + " after the kills");
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }
}
