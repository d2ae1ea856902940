package id.satuwarga.sample.journey.kill;

import id.satuwarga.sample.system.Part;
import id.satuwarga.sample.system.Processes;
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
 * Kills processes in turns that only the seed knows: its victims as often each, now and then two of
 * them, or a bystander with one. Now and then it does not wait until they are back.
 */
final class Killer {
  private static final Duration COMEBACK = Duration.ofMinutes(2);
  private static final int LONGEST_PAUSE_MILLIS = 4_000;

  private final Processes processes;
  private final List<Part> victims;
  private final List<Part> bystanders;
  private final Random random;
  private final Consumer<String> say;

  Killer(
      Processes processes,
      List<Part> victims,
      List<Part> bystanders,
      Random random,
      Consumer<String> say) {
    this.processes = processes;
    this.victims = victims;
    this.bystanders = bystanders;
    this.random = random;
    this.say = say;
  }

  /** When the next one falls. */
  interface Moment {
    void await(int turn) throws InterruptedException;
  }

  void strike(int times) throws InterruptedException {
    strike(times, turn -> TimeUnit.MILLISECONDS.sleep(random.nextInt(200, LONGEST_PAUSE_MILLIS)));
  }

  void strike(int times, Moment moment) throws InterruptedException {
    List<Part> turns = new ArrayList<>();
    for (int turn = 0; turn < times; turn++) {
      turns.add(victims.get(turn % victims.size()));
    }
    Collections.shuffle(turns, random);
    for (int turn = 0; turn < times; turn++) {
      moment.await(turn);
      Map<Part, Long> killed = kill(fallen(turns.get(turn)));
      say.accept("kill " + (turn + 1) + " of " + times + ": " + killed.keySet());
      boolean hasty = random.nextInt(4) == 0;
      awaitComeback(killed, hasty);
    }
    awaitAllReady();
  }

  private List<Part> fallen(Part victim) {
    List<Part> fallen = new ArrayList<>(List.of(victim));
    int more = random.nextInt(6);
    if (more == 0) {
      List<Part> others = victims.stream().filter(part -> part != victim).toList();
      fallen.add(others.get(random.nextInt(others.size())));
    } else if (more == 1 && !bystanders.isEmpty()) {
      fallen.add(bystanders.get(random.nextInt(bystanders.size())));
    }
    return fallen;
  }

  private Map<Part, Long> kill(List<Part> parts) {
    Map<Part, Long> killed = new EnumMap<>(Part.class);
    for (Part part : parts) {
      processes
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
      while (processes.pid(part).orElse(one.getValue()) == one.getValue()
          || (!hasty && !processes.isReady(part))) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException(part + " did not come back within " + COMEBACK);
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }

  private void awaitAllReady() throws InterruptedException {
    long end = System.nanoTime() + COMEBACK.toNanos();
    List<Part> all = new ArrayList<>(victims);
    all.addAll(bystanders);
    for (Part part : all) {
      while (!processes.isReady(part)) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException(part + " is not ready " + COMEBACK + " after the kills");
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }
}
